using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>The chapters of a book of the union: one page for each topic, the one that a reader meets, in reading order.</summary>
internal sealed class BookPages
{
    private const string Ending = ".html";

    public BookPages(SiteMap map)
    {
        Map = map;
        InOrder = [.. map.Navigation.InOrder.Select(n => map.FindTopic(n.Topic!.Value)!)];
        Files = InOrder.ToFrozenDictionary(map.Addresses.Topic, t => t);
    }

    public SiteMap Map { get; }

    /// <summary>The topics in the order to read them in.</summary>
    public ImmutableArray<Topic> InOrder { get; }

    /// <summary>The topics by the file of the site that shows each.</summary>
    public FrozenDictionary<string, Topic> Files { get; }

    /// <summary>The page that stands for the topic.</summary>
    public UnitedPage PageOf(Topic topic) => Map.ReferenceOf(topic);

    /// <summary>What a file of the site is called in the book.</summary>
    public static string ChapterOf(string file) => "site/" + file[..^Ending.Length] + ".xhtml";

    /// <summary>The chapter's text as the site would show it at its own address.</summary>
    public string HtmlOf(Topic topic)
    {
        var page = PageOf(topic);
        var place = new PagePlace(Map.Addresses.Topic(topic), LinkStyle.File, "") { Owner = page.Id };
        return PageBody.Of(Map.Parsed(page.Id), new PageLinks(Map, page, place));
    }
}
