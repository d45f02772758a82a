using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>Short texts (titles, tags, anchors) in normal form C, white space collapsed.</summary>
internal static class NormalText
{
    public static string Of(string text) =>
        NormalForm.Of(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
