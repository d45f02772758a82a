using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Every place and name in the union that a link can mean, indexed once.</summary>
internal sealed class Atlas
{
    private readonly Lazy<Gazetteer> _pageNames;
    private readonly Lazy<Gazetteer> _titles;

    public Atlas(Roster roster, ImmutableArray<Alias> aliases)
    {
        _pageNames = Named(roster, page => page.Gathered.Path.Name);
        _titles = Named(roster, page => TitleKey.Folded(page.Facts.Title));
        foreach (var page in roster.Declared)
        {
            AddPage(roster, page);
        }

        foreach (var asset in roster.Shards.SelectMany(s => s.Pages).Where(p => p.Shape == PageShape.Asset))
        {
            var spot = new Spot(asset.Id, PageShape.Asset, roster.RankOf(asset.Id.Shard), asset.Path);
            Files.Add(asset.Path.ToString(), spot);
            FileNames.Add(asset.Path.Name, spot);
        }

        foreach (var alias in aliases.OrderBy(a => a.Seq))
        {
            if (roster.FindNamed(alias.To) is { } page)
            {
                Aliases.Add(alias.From.ToString(), new Spot(roster.IdOf(page), PageShape.Page, 0, roster.PathOf(page)));
            }
        }
    }

    /// <summary>Pages by their path, folder pages also by the name of their file.</summary>
    public Gazetteer Places { get; } = new();

    /// <summary>Pages and assets by the path of their file, with its ending.</summary>
    public Gazetteer Files { get; } = new();

    /// <summary>Pages by the last segment of their path.</summary>
    public Gazetteer PageNames => _pageNames.Value;

    /// <summary>Assets by the name of their file.</summary>
    public Gazetteer FileNames { get; } = new();

    /// <summary>Pages by the key of their title.</summary>
    public Gazetteer Titles => _titles.Value;

    /// <summary>Pages by the names that they give themselves.</summary>
    public Gazetteer OwnNames { get; } = new();

    /// <summary>Pages by the stable ids that they give themselves.</summary>
    public StableIds StableIds { get; } = new();

    /// <summary>Pages by the addresses that curators gave them.</summary>
    public Gazetteer Aliases { get; } = new();

    private void AddPage(Roster roster, int page)
    {
        var gathered = roster[page].Gathered;
        var spot = SpotOf(roster, page);
        var attachment = roster.Shards[spot.Rank].Attachment;
        var file = attachment.Mount.Under(gathered.Source);
        Files.Add(file.ToString(), spot);
        Places.Add(gathered.Path.ToString(), spot);
        var name = WithoutEnding(file.ToString(), attachment.Dialect);
        if (!string.Equals(name, gathered.Path.ToString(), StringComparison.Ordinal))
        {
            Places.Add(name, spot);
        }

        if (roster[page].Facts.StableId is { } id)
        {
            StableIds.Add(id.Text, spot);
        }

        foreach (var own in roster[page].Facts.Aliases)
        {
            OwnNames.Add(own, spot);
        }
    }

    // Few spaces ever look a page up in this way.
    private static Lazy<Gazetteer> Named(Roster roster, Func<ReadPage, string> nameOf) => new(() =>
    {
        var named = new Gazetteer();
        foreach (var page in roster.Declared)
        {
            named.Add(nameOf(roster[page]), SpotOf(roster, page));
        }

        return named;
    });

    private static Spot SpotOf(Roster roster, int page) =>
        new(roster.IdOf(page), PageShape.Page, roster.Ranks[page], roster.PathOf(page));

    /// <summary>A file's path without the ending that makes it a page of <paramref name="dialect"/>.</summary>
    public static string WithoutEnding(string file, Dialect dialect)
    {
        var ending = dialect.Endings.FirstOrDefault(e => file.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? file : file[..^ending.Length];
    }
}
