namespace ShardWiki.Union;

/// <summary>
/// How a signature is cut into bands of rows (Indyk, Motwani, "Approximate nearest neighbors", 1998): two pages are
/// candidates where all rows of one band are equal, which happens with the probability 1 − (1 − s^rows)^bands at the
/// similarity s.
/// </summary>
internal readonly record struct Banding(int Bands, int Rows)
{
    /// <summary>How many of the pairs that are just as similar as the threshold may be missed.</summary>
    public const double Missed = 0.02;

    /// <summary>
    /// The most rows, hence the fewest candidates, that miss no more than <see cref="Missed"/> at the threshold.
    /// </summary>
    public static Banding For(double threshold, int permutations)
    {
        for (var rows = Math.Min(permutations, 32); rows > 1; rows--)
        {
            var bands = permutations / rows;
            if (Math.Pow(1 - Math.Pow(threshold, rows), bands) <= Missed)
            {
                return new Banding(bands, rows);
            }
        }

        return new Banding(permutations, 1);
    }
}
