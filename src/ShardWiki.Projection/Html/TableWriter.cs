using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ShardWiki.Projection;

/// <summary>Writes a table: its head, its body, and how its columns are aligned.</summary>
internal sealed class TableWriter(BodyScope scope, BodyWriter blocks)
{
    /// <summary>Writes <paramref name="table"/>; it has no head and no body where no row is of that kind.</summary>
    public void Write(Table table)
    {
        var rows = table.OfType<TableRow>().ToArray();
        scope.Line("<table>");
        WriteRows("thead", [.. rows.TakeWhile(r => r.IsHeader)], table);
        WriteRows("tbody", [.. rows.SkipWhile(r => r.IsHeader)], table);
        scope.Line("</table>");
    }

    private void WriteRows(string element, TableRow[] rows, Table table)
    {
        if (rows.Length == 0)
        {
            return;
        }

        scope.Line($"<{element}>");
        foreach (var row in rows)
        {
            scope.Html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                WriteCell((TableCell)row[i], row.IsHeader ? "th" : "td", AlignmentOf(table, (TableCell)row[i], i));
            }

            scope.Line("</tr>");
        }

        scope.Line($"</{element}>");
    }

    private void WriteCell(TableCell cell, string element, string alignment)
    {
        scope.Html.Append('<').Append(element);
        if (alignment.Length > 0)
        {
            HtmlText.AppendAttribute(scope.Html, "class", alignment);
        }

        scope.Html.Append('>');
        foreach (var block in cell)
        {
            if (block is ParagraphBlock paragraph)
            {
                blocks.Leaves.WriteBare(paragraph);
            }
            else
            {
                blocks.Write(block, Tightness.Tight);
            }
        }

        scope.Html.Append("</").Append(element).Append('>');
    }

    private static string AlignmentOf(Table table, TableCell cell, int position)
    {
        var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : position;
        var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        return alignment switch
        {
            TableColumnAlign.Left => "align-left",
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-right",
            _ => "",
        };
    }
}
