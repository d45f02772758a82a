using System.Buffers;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// <c>table</c>: comma- or bar-separated values as a table, from the page or from a file of the wiki (ikiwiki's manual,
/// "ikiwiki/directive/table").
/// </summary>
internal static class TableDirective
{
    private const int LargestFile = 256 * 1024;
    private const int MostColumns = 200;
    private const int MostCells = 20_000;
    private static readonly SearchValues<char> Marks = SearchValues.Create("[]*_`<>\\&!#\n~");

    public static DirectiveHtml Of(DirectiveCall call)
    {
        if (DataOf(call, out var name) is not { } data)
        {
            return call.Trouble(name.Length > 0 ? $"there is no file '{name}' that can be read" : "it needs data=\"…\" or file=\"…\"");
        }

        var isCommas = call.Find("format") switch
        {
            "csv" => true,
            "dsv" => false,
            _ => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || !FirstLine(data).Contains('|', StringComparison.Ordinal),
        };
        var delimiter = call.Find("delimiter") is { Length: 1 } given ? given[0] : isCommas ? ',' : '|';
        var rows = SeparatedValues.Of(data, delimiter, isCommas ? '"' : '\0');
        return rows.Count == 0 ? DirectiveHtml.Nothing : DirectiveHtml.Block(Written(call, rows) + Download(call, name));
    }

    private static string Download(DirectiveCall call, string name) => name.Length > 0 && call.FindNamed(name) is { } file
        ? $"<p>{call.LinkTo(file, "Direct data download")}</p>\n"
        : "";

    private static string? DataOf(DirectiveCall call, out string name)
    {
        name = call.Find("file") ?? "";
        if (name.Length == 0)
        {
            return call.Find("data");
        }

        return call.FindNamed(name) is { } id && call.Ask.IsFile(id) ? call.Ask.Text(id, LargestFile) : null;
    }

    private static string FirstLine(string data) => data.TrimStart('\n').Split('\n', 2)[0];

    private static string Written(DirectiveCall call, List<List<string>> rows)
    {
        var header = call.Find("header") ?? "row";
        var html = new StringBuilder("<table>\n");
        var cells = MostCells;
        var isHead = header is "row" or "yes" or "1";
        var isColumn = header is "column" or "col";
        html.Append(isHead ? "<thead>\n" : "<tbody>\n");
        for (var i = 0; i < rows.Count && cells > 0; i++)
        {
            html.Append(isHead && i == 1 ? "<tbody>\n<tr>" : "<tr>");
            for (var column = 0; column < Math.Min(rows[i].Count, MostColumns); cells--)
            {
                var scope = isHead && i == 0 ? "col" : isColumn && column == 0 ? "row" : "";
                var element = scope.Length > 0 ? "th" : "td";
                var width = WidthAt(rows[i], column);
                html.Append('<').Append(element).Append(width > 1 ? $" colspan=\"{width}\"" : "");
                html.Append(scope.Length > 0 ? $" scope=\"{scope}\">" : ">");
                html.Append(Cell(call, rows[i][column])).Append("</").Append(element).Append('>');
                column += width;
            }

            html.Append(isHead && i == 0 ? "</tr>\n</thead>\n" : "</tr>\n");
        }

        return html.Append(isHead && rows.Count == 1 ? "</table>\n" : "</tbody>\n</table>\n").ToString();
    }

    // Cells with nothing in them belong to the one before.
    private static int WidthAt(List<string> row, int column) =>
        1 + row.Skip(column + 1).Take(MostColumns - column - 1).TakeWhile(c => c.Length == 0).Count();

    private static string Cell(DirectiveCall call, string cell)
    {
        var text = cell.Trim();
        return text.AsSpan().IndexOfAny(Marks) < 0 ? HtmlText.Of(text) : call.Text(text).Html;
    }
}
