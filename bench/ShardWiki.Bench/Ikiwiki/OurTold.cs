using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>What ShardWiki says of a wiki of one shard.</summary>
internal static class OurTold
{
    public static WikiTold Of(UnionGraph union, ImmutableArray<WrittenSpec> specs)
    {
        var names = union.Pages.ToDictionary(p => p.Id, NameOf);
        foreach (var asset in union.Assets)
        {
            names[asset.Gathered.Id] = WithoutInternal(asset.Gathered.Path.ToString());
        }

        var pages = union.Pages.ToDictionary(NameOf, p => p.Id, StringComparer.Ordinal);
        var engine = new PageSpecs(union);
        var links = ImmutableSortedDictionary.CreateBuilder<(string, string), string>();
        foreach (var page in union.Pages)
        {
            for (var i = 0; i < page.Links.Length; i++)
            {
                // ikiwiki knows nothing of Markdown's own links.
                var link = page.Read.Facts.Links[i];
                if (link.Kind is LinkKind.Wiki or LinkKind.Embed or LinkKind.Tag && Lead(page.Links[i], names) is { } target)
                {
                    links[(NameOf(page), WithoutSlash(IkiwikiName.Written(link.Target).ToLowerInvariant()))] = target;
                }
            }
        }

        return new WikiTold(
            [.. names.Values],
            links.ToImmutable(),
            specs.ToImmutableSortedDictionary(s => s.Number, s => Selected(engine, s, pages[s.Page], names)));
    }

    /// <summary>A page's name as ikiwiki has it: its file without the ending.</summary>
    public static string NameOf(UnitedPage page)
    {
        var source = page.Read.Gathered.Source;
        return source[..source.LastIndexOf('.')];
    }

    private static ImmutableSortedSet<string>? Selected(
        PageSpecs engine, WrittenSpec spec, Identity place, Dictionary<Identity, string> names) =>
        engine.Select(new PageQuery(spec.Spec) { Place = place }) is PageSelection.Selected selected
            // Changes are told by a plug-in of ikiwiki's that does not run here.
            ? [.. selected.Pages.Where(names.ContainsKey).Select(p => names[p])]
            : null;

    private static string? Lead(LinkTarget target, Dictionary<Identity, string> names) => target switch
    {
        LinkTarget.ToPage to => names[to.Page],
        LinkTarget.ToAsset to => names[to.Asset],
        LinkTarget.Broken or LinkTarget.ToTag => "",
        _ => null,
    };

    /// <summary>A link without a slash at its end, which changes nothing.</summary>
    public static string WithoutSlash(string link) => link.Length > 1 ? link.TrimEnd('/') : link;

    private static string WithoutInternal(string name)
    {
        var mark = name.LastIndexOf("._", StringComparison.Ordinal);
        return mark > name.LastIndexOf('/') ? name[..mark] : name;
    }
}
