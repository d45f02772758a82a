using System.Collections.Immutable;
using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>A page specification as a page of a wiki writes it in a directive; the page goes by ikiwiki's name.</summary>
internal sealed record WrittenSpec(int Number, string Page, string Spec)
{
    private static readonly string[] Parameters = ["pages", "test", "among", "feedpages", "totalpages", "donepages"];

    /// <summary>All that directives of the union's pages hold, each once a page, in the order of pages.</summary>
    public static ImmutableArray<WrittenSpec> In(UnionGraph union) =>
    [
        .. union.Pages.SelectMany(p => p.Read.Facts.Directives.Select(d => (Page: OurTold.NameOf(p), d.Directive)))
            .SelectMany(d => d.Directive.Parameters.Where(p => Parameters.Contains(p.Name) && p.Value.Trim().Length > 0)
                .Select(p => (d.Page, Spec: p.Value)))
            .Distinct().Select((s, i) => new WrittenSpec(i, s.Page, s.Spec)),
    ];
}
