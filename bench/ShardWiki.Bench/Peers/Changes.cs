using System.Collections.Immutable;

namespace ShardWiki.Bench;

/// <summary>What was built again after something happened: by both of our sites, and by ikiwiki where it takes part in that.</summary>
internal sealed record Change(string What, List<MeasuredRun> Whole, List<MeasuredRun> Plain, List<MeasuredRun> Wiki);

/// <summary>Builds again after nothing, an edited page, a page that others waited for, a decision, and another look; in turns.</summary>
internal sealed class Changes(Ground ground, OurSite whole, OurSite plain, Ikiwiki? wiki)
{
    private readonly Change[] _all =
    [
        new("nothing", [], [], []), new("a page was edited", [], [], []), new("a page was added that three link to", [], [], []),
        new("a decision was made", [], [], []), new("the looks are others", [], [], []),
    ];

    public static ImmutableArray<Change> Of(Ground ground, (OurSite Whole, OurSite Plain, Ikiwiki? Wiki) sites, int rounds)
    {
        var changes = new Changes(ground, sites.Whole, sites.Plain, sites.Wiki);
        _ = (sites.Whole.Again(), sites.Plain.Again(), sites.Wiki?.Rebuild(Path.Combine(ground.Folder, "wiki")));
        for (var round = 0; round < rounds; round++)
        {
            changes.Round(round);
            Console.Error.WriteLine($"builds again, round {round + 1} of {rounds}");
        }

        return [.. changes._all];
    }

    private void Round(int round)
    {
        Measure(_all[0], isForWiki: true);
        ground.Edit(round);
        Measure(_all[1], isForWiki: true);
        ground.Add(round);
        Measure(_all[2], isForWiki: true);
        whole.Decide(ground.Decided, $"old{round}");
        plain.Decide(ground.Decided, $"old{round}");
        Measure(_all[3], isForWiki: false);
        whole.Restyle();
        plain.Restyle();
        Measure(_all[4], isForWiki: false);
    }

    private void Measure(Change change, bool isForWiki)
    {
        change.Whole.Add(whole.Again());
        change.Plain.Add(plain.Again());
        if (isForWiki && wiki is not null)
        {
            change.Wiki.Add(wiki.Refresh());
        }
    }
}
