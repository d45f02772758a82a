using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Tests;

/// <summary>Pages as tests write them, and what was read in them as lines of text.</summary>
internal static class Written
{
    public static ParsedPage Page(string text, Dialect? dialect = null, string file = "page.md") =>
        Page(Encoding.UTF8.GetBytes(text), dialect, file);

    public static ParsedPage Page(byte[] bytes, Dialect? dialect = null, string file = "page.md") =>
        PageParse.Of(new PageSource(new Place(ShardName.Parse("notes"), file), dialect ?? Dialect.CommonMark, bytes));

    public static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    /// <summary>Everything that is worth a look: one line for each fact, in the order of the page.</summary>
    public static string Facts(ParsedPage page)
    {
        var lines = new List<string>();
        var facts = page.Facts;
        var isHeading = page.Document.TitleIsFirstHeading ? " (first heading)" : "";
        AddIf(facts.Title != "page", $"title: {facts.Title}{isHeading}");
        AddIf(!facts.Tags.IsEmpty, $"tags: {string.Join(" | ", facts.Tags)}");
        AddIf(!facts.Aliases.IsEmpty, $"aliases: {string.Join(" | ", facts.Aliases)}");
        AddIf(!facts.Anchors.IsEmpty, $"anchors: {string.Join(" | ", facts.Anchors)}");
        lines.AddRange(facts.Headings.Select(h => $"heading {h.Level}: {h.Text} #{h.Anchor} @{h.Line}"));
        lines.AddRange(facts.Links.Select(Link));
        lines.AddRange(facts.Findings.Select(f => $"{f.Code.Id} @{f.Place.Line},{f.Place.Column}: {f.Message}"));
        AddIf(page.Document.IsLiteral, "literal");
        AddIf(page.Document.HoldsHtml, "html");
        lines.Add($"text: {page.Text.Replace("\n", " / ", StringComparison.Ordinal)}".TrimEnd());
        return string.Join('\n', lines);

        void AddIf(bool worth, string line)
        {
            if (worth)
            {
                lines.Add(line);
            }
        }
    }

    private static string Link(PageLink link, int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{number} {link.Kind}: {link.Target}{(link.Fragment.Length > 0 ? " #" + link.Fragment : "")}"
            + $"{(link.Label.Length > 0 ? $" \"{link.Label}\"" : "")}{(link.IsExternal ? " outside" : "")}"
            + $" @{link.Line},{link.Column}");

    /// <summary>The cases of a table: a sentence, the page, and its facts.</summary>
    public static IEnumerable<(string Sentence, string Page, string Facts)> Cases(string table)
    {
        foreach (var part in File.ReadAllText(Path.Combine(Here(), "Cases", table)).Split("\n-- ")[1..])
        {
            var head = part.Split(" --\n", 2);
            var halves = head[1].Split("\n====\n", 2);
            yield return (head[0], halves[0], halves[1].Trim('\n'));
        }
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
