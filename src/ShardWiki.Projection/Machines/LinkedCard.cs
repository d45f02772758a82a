using System.Text.Json;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// What a page says of itself in the words of schema.org, as JSON-LD, and in those of the Open Graph, both for programs that know
/// neither ShardWiki nor its envelope.
/// </summary>
internal static class LinkedCard
{
    /// <summary>JSON-LD without any <c>&lt;</c>.</summary>
    public static string JsonOf(PageCard card) => JsonOutput.CompactText(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", card.IsArticle ? "Article" : "WebPage");
        Text(json, "headline", card.Title);
        Text(json, "description", card.Description);
        Text(json, "url", card.Address);
        Text(json, "datePublished", card.Created);
        Text(json, "dateModified", card.Modified);
        People(json, card);
        Text(json, "license", card.License);
        Text(json, "keywords", string.Join(", ", card.Tags));
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "WebSite");
        Text(json, "name", card.SiteTitle);
        Text(json, "url", card.SiteAddress);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>The properties of the Open Graph protocol (ogp.me), those that are known.</summary>
    public static IEnumerable<PropertyView> GraphOf(PageCard card)
    {
        IEnumerable<PropertyView> all =
        [
            new("og:type", card.IsArticle ? "article" : "website"), new("og:site_name", card.SiteTitle), new("og:title", card.Title),
            new("og:description", card.Description), new("og:url", card.Address),
            new("article:published_time", card.Created), new("article:modified_time", card.Modified), new("article:author", card.Writer),
            .. card.Tags.Select(t => new PropertyView("article:tag", t)),
        ];
        return all.Where(p => p.Content.Length > 0);
    }

    private static void People(Utf8JsonWriter json, PageCard card)
    {
        if (card.Author.Length == 0)
        {
            return;
        }

        json.WriteStartObject("author");
        json.WriteString("@type", "Person");
        json.WriteString("name", card.Author);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }
}
