namespace ShardWiki.Markup;

/// <summary>The first words of a text, cut between words.</summary>
internal static class Excerpt
{
    private const int Longest = 200;

    public static string Of(ReadOnlySpan<char> text)
    {
        var start = text.Trim();
        var line = start[..Math.Min(start.Length, Longest + 1)].ToString().Replace('\n', ' ');
        if (line.Length <= Longest)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', Longest - 1);
        var cut = space > 0 ? space : Longest - 1;
        cut -= char.IsHighSurrogate(line[cut - 1]) ? 1 : 0;
        return line[..cut].TrimEnd() + "…";
    }
}
