using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>What an <c>inline</c> says below a page that it shows: when it was made, by whom, and what can be done with it.</summary>
internal static class InlineByline
{
    /// <summary>The day, in the form that <c>timeformat</c> asks for, and the author; empty where nobody knows either.</summary>
    public static string Of(DirectiveCall call, ListedItem item)
    {
        var day = item.Created is { } at ? $"Posted {Date(call, at)}" : "";
        var author = Author(call, item);
        return day.Length + author.Length == 0 ? "" : $"<span class=\"made-byline\">{day}{(author.Length > 0 ? $" by {author}" : "")}</span>";
    }

    /// <summary>The tags of a page that is shown whole; empty where it has none.</summary>
    public static string Tags(DirectiveCall call, UnitedPage page) => page.Read.Facts.Tags is { IsEmpty: false } tags
        ? $"<p class=\"made-tags\">Tags: {string.Join(' ', tags.Select(t => SmallDirectives.TagLink(call, page, t)))}</p>\n"
        : "";

    /// <summary>A date as the directive asks for it.</summary>
    public static string Date(DirectiveCall call, DateTimeOffset at) =>
        call.Find("timeformat") is { Length: > 0 and <= WrittenTime.Longest } format ? SmallDirectives.Time(at, WrittenTime.Of(at, format))
            : SmallDirectives.Day(at);

    /// <summary>With <c>actions</c> the links to edit a page and to talk about it, as far as there are any; else nothing.</summary>
    public static string Actions(DirectiveCall call, ListedItem item)
    {
        if (!call.Says("actions", false))
        {
            return "";
        }

        List<string> links = [];
        if (item.Edit.Length > 0)
        {
            links.Add(DirectiveCall.Link(call.Links.Outside(item.Edit), "Edit"));
        }

        if (item.Discussion is { } found)
        {
            links.Add(call.LinkTo(found, "Discussion"));
        }

        return links.Count == 0 ? "" : $"<p class=\"made-actions\">{string.Join(' ', links)}</p>\n";
    }

    private static string Author(DirectiveCall call, ListedItem item) =>
        item is { Author: { Length: > 0 } name, Page: { } page } && InlineDirective.AuthorUrlOf(page) is { } url
            ? DirectiveCall.Link(call.Links.Outside(url) with { Class = "" }, name)
            : HtmlText.Of(item.Author);
}
