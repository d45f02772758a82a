namespace ShardWiki.Model;

/// <summary>
/// Wildcards over segments and over characters: the same walk twice, which on a mismatch goes back to the last star
/// only. So it takes at most length × length steps, whatever a pattern looks like.
/// </summary>
internal static class PathMatch
{
    /// <summary>Whether the segments of a path fit those of a pattern, <c>**</c> being any number of them.</summary>
    public static bool Fits(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        var (p, s, star, mark) = (0, 0, -1, 0);
        while (s < path.Length)
        {
            if (p < pattern.Length && pattern[p] == "**")
            {
                (star, mark) = (p++, s);
            }
            else if (p < pattern.Length && FitsSegment(pattern[p], path[s]))
            {
                (p, s) = (p + 1, s + 1);
            }
            else if (star >= 0)
            {
                (p, s) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        return !pattern[p..].ContainsAnyExcept("**");
    }

    private static bool FitsSegment(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var (p, s, star, mark) = (0, 0, -1, 0);
        while (s < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, s);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[s]))
            {
                s += pattern[p++] == '?' && char.IsHighSurrogate(name[s]) && s + 1 < name.Length ? 2 : 1;
            }
            else if (star >= 0)
            {
                (p, s) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        return !pattern[p..].ContainsAnyExcept('*');
    }
}
