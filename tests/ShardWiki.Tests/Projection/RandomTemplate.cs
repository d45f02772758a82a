using System.Text;

namespace ShardWiki.Tests;

/// <summary>
/// Draws templates over what stands around a page: texts, values, blocks within blocks, partials, comments. No partial is
/// indented, and nothing is asked where a list is empty: there the witness differs from Handlebars itself.
/// </summary>
internal sealed class RandomTemplate(Random random)
{
    private static readonly string[] Texts =
        ["a", " ", "\n", "\n", "\t", "<b>", "x\n", "\ny", "  \n  ", "\r\n", "{ ", "\"", "ü"];

    private static readonly string[] Comments = ["{{! note }}", "{{!-- {{text}} --}}", "{{!--\nlong\n--}}"];

    // What there is: of the whole, of a step of it, of a link.
    private static readonly string[][] Values =
    [
        ["all", "previous.text", "next.href", "above.text", "nothing", "previous.nothing.more", "@root.all"],
        ["text", "href", "isCurrent", "../all", "nothing", "@index", "@first", "@last", "this.text", "@root.next.text"],
        ["text", "href", "note", "TEXT", "../text", "this.note", "nothing"],
    ];

    private static readonly string[][] Lists = [["steps"], ["below"], ["nothing"]];

    /// <summary>A template about the whole.</summary>
    public string Layout() => Text(0, 3);

    /// <summary>A template about a link; it writes no partial.</summary>
    public string Partial() => Text(2, 1).Replace("{{> link}}", "", StringComparison.Ordinal);

    private string Text(int about, int depth)
    {
        var text = new StringBuilder();
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            text.Append(random.Next(3) == 0 ? Line(about, depth) : Piece(about, depth));
        }

        return text.ToString();
    }

    // A tag alone on its line is a case of its own.
    private string Line(int about, int depth) => $"\n{(random.Next(2) == 0 ? "" : "  ")}{Piece(about, depth)}{(random.Next(2) == 0 ? "" : " ")}\n";

    private string Piece(int about, int depth) => random.Next(depth > 0 ? 11 : 5) switch
    {
        0 or 1 => Pick(Texts),
        2 or 3 => Tag("", Pick(Values[about])),
        4 => Pick(Comments),
        5 => $"{Tag("#if ", Pick(Values[about]))}{Text(about, depth - 1)}{Otherwise(about, depth - 1)}{Tag("/", "if")}",
        6 => $"{Tag("#unless ", Pick(Values[about]))}{Text(about, depth - 1)}{Tag("", "else")}{Text(about, depth - 1)}{Tag("/", "unless")}",
        7 or 8 when about < 2 => $"{Tag("#each ", Pick(Lists[about]))}{Text(about + 1, depth - 1)}{(random.Next(2) == 0 ? "" : Tag("", "else") + Pick(Texts))}{Tag("/", "each")}",
        9 when about == 0 => $"{Tag("#with ", random.Next(2) == 0 ? "next" : "previous")}{Text(2, depth - 1)}{Tag("/", "with")}",
        10 when about == 0 => "p\n{{> link next}}\n",
        10 when about == 2 => "p{{> link}}",
        _ => Pick(Texts),
    };

    private string Otherwise(int about, int depth) => random.Next(2) == 0 ? "" : Tag("", "else") + Text(about, depth);

    private string Tag(string sigil, string name) =>
        $"{{{{{(random.Next(9) == 0 ? "~" : "")}{sigil}{name}{(random.Next(9) == 0 ? "~" : "")}}}}}";

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
