using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Where a link stands, for whoever is told of it.</summary>
internal static class LinkPlace
{
    public static Place Of(ReadPage page, PageLink link) =>
        new(page.Gathered.Id.Shard, page.Gathered.Source, link.Line, link.Column);
}
