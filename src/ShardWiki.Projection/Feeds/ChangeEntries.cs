using System.Collections.Immutable;
using System.Text;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Shows changes of the space as entries of feeds and in lists.</summary>
internal static class ChangeEntries
{
    private const int MostPages = 20;

    /// <summary>The place of a change within the list of changes.</summary>
    public static string Anchor(SpaceChange change) => change.Shard is { } shard
        ? $"sw-change-{shard}-{string.Concat(change.Revision.ToString().Where(char.IsAsciiLetterOrDigit))}"
        : FormattableString.Invariant($"sw-decision-{change.Seq}");

    /// <summary>The change as an entry of a feed that stands at <paramref name="place"/>.</summary>
    public static FeedEntry Of(SiteMap map, SpaceChange change, PagePlace place) => new()
    {
        Id = FeedEntries.NameOf(map, change.Id),
        Title = Named(change),
        Address = Shape(map, change, place).Address!,
        Updated = change.At,
        Published = change.At,
        Author = change.Author.Name.Length > 0 ? change.Author.Name : "unknown",
        Html = Html(map, change, place),
        Tags = [Whose(change)],
    };

    /// <summary>The shape of a link to the change.</summary>
    public static LinkShape Shape(SiteMap map, SpaceChange change, PagePlace place) =>
        new() { Address = $"{place.LinkTo(map.ChangeFile(change))}#{Anchor(change)}", Label = Named(change) };

    /// <summary>What the change is called: what somebody said of it, or that nobody did.</summary>
    public static string Named(SpaceChange change) => string.IsNullOrWhiteSpace(change.Summary) ? "(no message)" : change.Summary;

    /// <summary>Whose change it is, in a word.</summary>
    public static string Whose(SpaceChange change) => change.Shard?.ToString() ?? "journal";

    /// <summary>The pages that it touched, those that are there as links.</summary>
    public static string Html(SiteMap map, SpaceChange change, PagePlace place)
    {
        var pages = change.Touched.Select(map.FindPage).OfType<UnitedPage>().ToArray();
        var html = new StringBuilder("<ul class=\"made-list\">\n");
        foreach (var page in pages.Take(MostPages))
        {
            html.Append("<li><a");
            HtmlText.AppendAttribute(html, "href", place.LinkTo(map.TextFile(page)));
            HtmlText.Append(html.Append('>'), page.Read.Facts.Title);
            html.Append("</a></li>\n");
        }

        var rest = change.Touched.Length - Math.Min(pages.Length, MostPages);
        if (rest > 0)
        {
            html.Append("<li>").Append(pages.Length > 0 ? "and " : "");
            html.Append(Wording.Count(rest, "other file", "other files")).Append("</li>\n");
        }

        return change.Touched.IsEmpty ? "" : html.Append("</ul>\n").ToString();
    }
}
