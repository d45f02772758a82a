using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>Reads what the site is to do without.</summary>
internal static class WithoutReading
{
    private static readonly ImmutableArray<(string Word, SitePart Part)> Parts =
        [("search", SitePart.Search), ("twins", SitePart.Twins), ("pictures", SitePart.Pictures)];

    public static ImmutableHashSet<SitePart> Of(YamlSection root)
    {
        if (root.Find("without") is null)
        {
            return [];
        }

        var named = root.Texts("without").Select(t => t.Text).ToImmutableArray();
        foreach (var other in named.Where(n => Parts.All(p => p.Word != n)))
        {
            root.Complain(
                FindingCode.ValueUnfit, "without", $"'{other}' is nothing that a site can do without; it can without search, twins, pictures");
        }

        return [.. Parts.Where(p => named.Contains(p.Word)).Select(p => p.Part)];
    }
}
