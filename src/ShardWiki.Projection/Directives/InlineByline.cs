using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>What an <c>inline</c> says below a page that it shows: when it was made, by whom, and what can be done with it.</summary>
internal static class InlineByline
{
    /// <summary>The day, in the form that <c>timeformat</c> asks for, and the author; empty where nobody knows either.</summary>
    public static string Of(DirectiveCall call, Identity id)
    {
        var day = call.Map.Specs.CreatedOf(id) is { } at ? $"Posted {Date(call, at)}" : "";
        var author = Author(call, id);
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
    public static string Actions(DirectiveCall call, UnitedPage page)
    {
        if (!call.Says("actions", false))
        {
            return "";
        }

        List<string> links = [];
        if (Envelopes.FindForge(page, call.Map)?.Edit is { Length: > 0 } edit)
        {
            links.Add(DirectiveCall.Link(call.Links.Outside(edit), "Edit"));
        }

        var discussion = $"{call.Map.Specs.NameOf(page.Id, page.Id.Shard)}/discussion";
        if (call.Map.Union.Names.Find(page.Id, $"/{discussion}") is { } found)
        {
            links.Add(call.LinkTo(found, "Discussion"));
        }

        return links.Count == 0 ? "" : $"<p class=\"made-actions\">{string.Join(' ', links)}</p>\n";
    }

    private static string Author(DirectiveCall call, Identity id)
    {
        if (call.Map.FindPage(id) is not { } page)
        {
            return HtmlText.Of(call.Map.FindChange(id)?.Author.Name ?? "");
        }

        var name = InlineDirective.AuthorOf(page);
        return name.Length > 0 && InlineDirective.AuthorUrlOf(page) is { } url
            ? DirectiveCall.Link(call.Links.Outside(url) with { Class = "" }, name)
            : HtmlText.Of(name);
    }
}
