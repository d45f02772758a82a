using Markdig.Extensions.Alerts;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ShardWiki.Markup;

/// <summary>Sets the title of an Obsidian callout in bold, on a line of its own.</summary>
internal static class Callout
{
    public static readonly object Key = new();

    public static void Settle(AlertBlock alert)
    {
        if (!alert.ContainsData(Key) || alert is not [ParagraphBlock { Inline: { } line }, ..])
        {
            return;
        }

        var title = new EmphasisInline { DelimiterChar = '*', DelimiterCount = 2, Span = line.Span };
        while (line.FirstChild is { } inline and not LineBreakInline)
        {
            inline.Remove();
            title.AppendChild(inline);
        }

        if (title.FirstChild is null)
        {
            line.FirstChild?.Remove();
            return;
        }

        if (line.FirstChild is LineBreakInline end)
        {
            end.IsHard = true;
            end.InsertBefore(title);
        }
        else
        {
            line.AppendChild(title);
        }
    }
}
