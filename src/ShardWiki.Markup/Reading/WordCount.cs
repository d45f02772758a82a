namespace ShardWiki.Markup;

/// <summary>Counts the words of a visible text, between which stands exactly one space or line end.</summary>
internal static class WordCount
{
    public static int Of(string visible) =>
        visible.Length == 0 ? 0 : visible.AsSpan().Count(' ') + visible.AsSpan().Count('\n') + 1;
}
