namespace ShardWiki.Markup;

/// <summary>
/// The links that a directive holds: the tags and pages that it names, and wiki links in what stands within it. Whether or
/// not that text is shown in the end, its author links to these pages (as ikiwiki holds it, which reads links before it
/// carries directives out).
/// </summary>
internal static class DirectiveLinks
{
    private const int LongestLink = 2_000;

    public static IEnumerable<(LinkKind Kind, WrittenLink Link)> Of(Directive directive) =>
        Named(directive).Concat(directive.Parameters
            .SelectMany(p => p.Value.Contains("[[", StringComparison.Ordinal) ? In(p.Value) : [])
            .Select(l => (LinkKind.Wiki, l)));

    private static IEnumerable<(LinkKind Kind, WrittenLink Link)> Named(Directive directive)
    {
        var named = directive.Parameters.Where(p => p.Name.Length == 0).Select(p => p.Value);
        return directive.Name switch
        {
            "tag" or "taglink" => Links(named, LinkKind.Tag),
            "img" or "trailitem" or "traillink" => Links(named.Take(1), LinkKind.Wiki),

            // A link that nobody sees.
            "meta" when directive.Parameters is [{ Name: "link", Value: var page }] => Links([page], LinkKind.Wiki),
            _ => [],
        };
    }

    private static IEnumerable<(LinkKind Kind, WrittenLink Link)> Links(IEnumerable<string> written, LinkKind kind) =>
        written.Select(w => WrittenLink.Of(w, pageFirst: false)).OfType<WrittenLink>().Select(l => (kind, l));

    private static List<WrittenLink> In(string text)
    {
        List<WrittenLink> found = [];
        for (var at = text.IndexOf("[[", StringComparison.Ordinal); at >= 0;)
        {
            var inner = text.AsSpan(at + 2, Math.Min(LongestLink, text.Length - at - 2));
            var end = inner.IndexOf("]]");
            var next = end < 0 ? -1 : inner[..end].IndexOf("[[");
            if (end > 0 && next < 0 && (at == 0 || text[at - 1] != '\\')
                && WrittenLink.Of(inner[..end], pageFirst: false) is { } link)
            {
                found.Add(link);
            }

            var from = at + 2 + (end >= 0 && next < 0 ? end + 2 : 0);
            at = from < text.Length ? text.IndexOf("[[", from, StringComparison.Ordinal) : -1;
        }

        return found;
    }
}
