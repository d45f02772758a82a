namespace ShardWiki.Git;

/// <summary>Where the lines of a text are, each with its line feed; the last one may have none.</summary>
internal static class TextLines
{
    public static List<Range> Of(ReadOnlySpan<byte> text)
    {
        var lines = new List<Range>();
        for (var start = 0; start < text.Length;)
        {
            var length = text[start..].IndexOf((byte)'\n') + 1;
            var end = length == 0 ? text.Length : start + length;
            lines.Add(start..end);
            start = end;
        }

        return lines;
    }
}
