namespace ShardWiki.Union;

/// <summary>
/// A pattern of whole names, whatever their case: <c>*</c> stands for any run of characters, slashes too, <c>?</c> for
/// one. It goes back to the last star only, so that a match costs at most the product of both lengths.
/// </summary>
internal static class SpecGlob
{
    public static bool Fits(ReadOnlySpan<char> glob, ReadOnlySpan<char> name)
    {
        var (g, n, star, since) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (g < glob.Length && glob[g] == '*')
            {
                (star, since) = (g++, n);
            }
            else if (g < glob.Length && (glob[g] == '?' || IsSame(glob[g], name[n])))
            {
                g++;
                n++;
            }
            else if (star >= 0)
            {
                (g, n) = (star + 1, ++since);
            }
            else
            {
                return false;
            }
        }

        while (g < glob.Length && glob[g] == '*')
        {
            g++;
        }

        return g == glob.Length;
    }

    // Hot: asked for every page.
    private static bool IsSame(char a, char b) =>
        a == b || char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
