namespace ShardWiki.Union;

/// <summary>
/// Evidence that two pages are one topic, with their similarity; A is the smaller number. Ties sort by strength: kind
/// of evidence, then similarity, then pages, so that sets grow from what is surest.
/// </summary>
internal readonly record struct Tie(int A, int B, Evidence By, double Score) : IComparable<Tie>
{
    public static Tie Of((int First, int Second) pair, Evidence by, double score) =>
        new(Math.Min(pair.First, pair.Second), Math.Max(pair.First, pair.Second), by, score);

    public int CompareTo(Tie other)
    {
        var order = By.CompareTo(other.By);
        order = order != 0 ? order : other.Score.CompareTo(Score);
        order = order != 0 ? order : A.CompareTo(other.A);
        return order != 0 ? order : B.CompareTo(other.B);
    }
}
