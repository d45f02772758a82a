namespace ShardWiki.Markup;

/// <summary>The first words of a text, cut between words.</summary>
internal static class Excerpt
{
    private const int Longest = 200;

    public static string Of(ReadOnlySpan<char> text)
    {
        var start = text.Trim();
        Span<char> line = stackalloc char[Math.Min(start.Length, Longest + 1)];
        start[..line.Length].Replace(line, '\n', ' ');
        if (line.Length <= Longest)
        {
            return line.ToString();
        }

        var space = line[..Longest].LastIndexOf(' ');
        var cut = space > 0 ? space : Longest - 1;
        cut -= char.IsHighSurrogate(line[cut - 1]) ? 1 : 0;
        return string.Concat(((ReadOnlySpan<char>)line[..cut]).TrimEnd(), "…");
    }
}
