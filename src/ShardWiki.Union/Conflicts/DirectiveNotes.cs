using System.Globalization;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Tells authors of directives that nobody carries out, and of page specifications in them that are wrong.</summary>
internal static class DirectiveNotes
{
    public static void Collect(Roster roster, Verdict verdict)
    {
        var pages = roster.Directed.Select(p => roster[p]).ToArray();
        var shortcuts = pages.SelectMany(p => p.Facts.Directives.Select(d => (p.Gathered.Id.Shard, d.Directive)))
            .Where(d => d.Directive.Name == "shortcut" && d.Directive.Find("name") is not null)
            .Select(d => (d.Shard, d.Directive.Find("name")!)).ToHashSet();
        foreach (var page in pages)
        {
            var unknown = page.Facts.Directives.Where(d => !KnownDirectives.Holds(d.Directive.Name)
                && !shortcuts.Contains((page.Gathered.Id.Shard, d.Directive.Name)));
            foreach (var named in unknown.GroupBy(d => d.Directive.Name, StringComparer.Ordinal))
            {
                var count = named.Count();
                var times = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({count} times)");
                verdict.Add(
                    FindingCode.DirectiveWithoutLife,
                    PlaceOf(page, named.First()),
                    $"[[!{named.Key}]] is shown, not carried out{times}");
            }

            CollectSpecs(page, verdict);
        }
    }

    private static void CollectSpecs(ReadPage page, Verdict verdict)
    {
        foreach (var directive in page.Facts.Directives)
        {
            foreach (var parameter in directive.Directive.Parameters)
            {
                if (KnownDirectives.IsSpec(directive.Directive.Name, parameter.Name)
                    && PageSpec.Of(parameter.Value) is { Trouble: { } mistake } reading)
                {
                    verdict.Add(
                        FindingCode.DirectiveFails,
                        PlaceOf(page, directive),
                        $"[[!{directive.Directive.Name}]] cannot be carried out{Where(reading)}: in {parameter.Name}, {mistake}");
                }
            }
        }
    }

    // A test that nobody knows decides nothing about a page that something else decides.
    private static string Where(PageSpecReading reading) => reading is PageSpecReading.Read ? " where that decides" : "";

    private static Place PlaceOf(ReadPage page, PageDirective directive) =>
        new(page.Gathered.Id.Shard, page.Gathered.Source, directive.Line, directive.Column);
}
