namespace ShardWiki.Projection;

/// <summary>
/// The id that an anchor of a page gets in HTML: as it is written, unless it could be taken for one of the theme's own,
/// which start with <c>sw-</c>; then it gets <c>c-</c> before it, and no two anchors become one.
/// </summary>
internal static class ContentId
{
    private const string Mark = "c-";

    /// <summary>The id of <paramref name="anchor"/>, after the prefix of the voice that it stands in.</summary>
    public static string Of(string prefix, string anchor) =>
        prefix.Length > 0 ? prefix + anchor : IsReserved(anchor) ? Mark + anchor : anchor;

    private static bool IsReserved(string anchor)
    {
        var rest = anchor;
        while (rest.StartsWith(Mark, StringComparison.Ordinal))
        {
            rest = rest[Mark.Length..];
        }

        return rest is "provenance" || rest.StartsWith("sw-", StringComparison.Ordinal);
    }
}
