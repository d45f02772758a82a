using System.Globalization;
using System.Text;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Directives that make a link, a date or a word.</summary>
internal static class SmallDirectives
{
    private static readonly string[] Colors =
    [
        "aqua", "black", "blue", "fuchsia", "gray", "green", "lime", "maroon", "navy", "olive", "purple", "red", "silver",
        "teal", "white", "yellow",
    ];

    /// <summary><c>aggregate</c>: a source elsewhere, named and not fetched.</summary>
    public static DirectiveHtml Aggregate(DirectiveCall call)
    {
        var url = call.Find("url") ?? call.Find("feedurl") ?? "";
        var name = call.Find("name") ?? url;
        var link = url.Length == 0 ? HtmlText.Of(name) : DirectiveCall.Link(call.Links.Outside(url), name);
        return DirectiveHtml.Line($"<span class=\"made-aggregate\">{link} (a feed of others, not fetched)</span>");
    }

    /// <summary><c>color</c>: words in one of the sixteen colours that have a name; others stay as they are.</summary>
    public static DirectiveHtml Color(DirectiveCall call)
    {
        var classes = string.Join(' ', new[] { Class("color", "foreground"), Class("background", "background") }
            .Where(c => c.Length > 0));
        var text = call.Text(call.Find("text") ?? "");
        return text.IsBlock || classes.Length == 0 ? text
            : DirectiveHtml.Line($"<span class=\"{classes}\">{text.Html}</span>");

        string Class(string kind, string parameter) =>
            call.Find(parameter)?.Trim().ToLowerInvariant() is { } color && Colors.Contains(color, StringComparer.Ordinal)
                ? $"made-{kind}-{color}"
                : "";
    }

    /// <summary><c>date</c>: a day.</summary>
    public static DirectiveHtml Date(DirectiveCall call)
    {
        const DateTimeStyles Style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        return call.Bare is [var text, ..]
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Style, out var date)
                ? DirectiveHtml.Line(Day(date))
                : call.Trouble("it needs a date such as 2020-01-31");
    }

    /// <summary>A day, for people and for programs.</summary>
    public static string Day(DateTimeOffset date) =>
        Time(date, date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A moment for programs, and in <paramref name="words"/> for people.</summary>
    public static string Time(DateTimeOffset date, string words) => string.Create(
        CultureInfo.InvariantCulture, $"<time datetime=\"{date.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\">{HtmlText.Of(words)}</time>");

    /// <summary><c>meta redir</c>: where the page went; nobody is sent there unasked.</summary>
    public static DirectiveHtml Moved(DirectiveCall call)
    {
        if (call.Find("redir") is not { } target)
        {
            return DirectiveHtml.Nothing;
        }

        var name = target.Split('#', ' ')[0];
        var link = call.FindNamed(name) is { } page ? call.LinkTo(page) : DirectiveCall.Link(call.Links.Outside(target), target);
        return DirectiveHtml.Line($"This page moved to {link}.");
    }

    /// <summary><c>taglink</c> of several tags.</summary>
    public static DirectiveHtml TagLinks(DirectiveCall call) => DirectiveHtml.Line(string.Join(
        ' ', call.Bare.Select(t => TagLink(call, call.Page, t[(t.IndexOf('|', StringComparison.Ordinal) + 1)..]))));

    /// <summary>A link to a tag of <paramref name="page"/>: to the page of the tag where it has one, else to those that bear it.</summary>
    public static string TagLink(DirectiveCall call, UnitedPage page, string tag)
    {
        var links = page.Read.Facts.Links;
        for (var i = 0; i < links.Length; i++)
        {
            if (links[i].Kind == LinkKind.Tag && links[i].Target == tag && page.Links[i] is LinkTarget.ToPage to)
            {
                return call.LinkTo(to.Page, tag);
            }
        }

        return call.FindNamed(tag) is { } found ? call.LinkTo(found, tag) : DirectiveCall.Link(call.Ask.ToTag(tag), "");
    }

    /// <summary><c>traillink</c>: a link to a page of a trail.</summary>
    public static DirectiveHtml TrailLink(DirectiveCall call)
    {
        if (call.Bare is not [var written, ..])
        {
            return call.Trouble("it needs a page");
        }

        var bar = written.IndexOf('|', StringComparison.Ordinal);
        var label = call.Find("text") ?? (bar < 0 ? "" : written[..bar].Replace('_', ' '));
        var name = written[(bar + 1)..];
        return DirectiveHtml.Line(call.FindNamed(name) is { } page
            ? call.LinkTo(page, label)
            : DirectiveCall.Link(new LinkShape { Class = "broken", Label = name }, label));
    }

    /// <summary><c>version</c>: this program's.</summary>
    public static DirectiveHtml Version(DirectiveCall call) => DirectiveHtml.Line(HtmlText.Of(call.Map.Input.Site.Generator));
}
