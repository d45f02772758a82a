using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>A page specification as a page of a wiki writes it in a directive; the page goes by ikiwiki's name.</summary>
internal sealed partial record WrittenSpec(int Number, string Page, string Spec)
{
    private static readonly string[] Names = ["pages", "test", "among", "match", "feedpages", "totalpages", "donepages"];

    /// <summary>
    /// All that the pages of the union hold, each once a page, in the order of pages: first those of directives that are
    /// carried out, then those that are only shown, in code or behind a backslash.
    /// </summary>
    public static ImmutableArray<WrittenSpec> In(UnionGraph union, Func<UnitedPage, string> textOf) =>
    [
        .. CarriedOut(union).Concat(union.Pages.SelectMany(p => Shown().Matches(textOf(p))
                .Select(m => (Page: OurTold.NameOf(p), Spec: m.Groups["long"].Success ? m.Groups["long"].Value : m.Groups["short"].Value))))
            .Where(s => s.Spec.Trim().Length > 0)
            .Distinct().Select((s, i) => new WrittenSpec(i, s.Page, s.Spec)),
    ];

    private static IEnumerable<(string Page, string Spec)> CarriedOut(UnionGraph union) =>
        union.Pages.SelectMany(p => p.Read.Facts.Directives.Select(d => (Page: OurTold.NameOf(p), d.Directive)))
            .SelectMany(d => d.Directive.Parameters.Where(p => Names.Contains(p.Name)).Select(p => (d.Page, Spec: p.Value)));

    [GeneratedRegex(
        "\\b(?:pages|test|among|match|feedpages|totalpages|donepages)\\s*=\\s*(?:\"\"\"(?<long>.*?)\"\"\"|\"(?<short>.*?)\")",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Shown();
}
