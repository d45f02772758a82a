using System.Collections.Immutable;
using System.Text;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>The derived state of a space up to the union, and the way to parse a page of it again.</summary>
internal sealed record UnitedWalk(UnionGraph Union, PageReading Reading)
{
    /// <summary>The navigation that the space chose, with the pages that it names.</summary>
    public ImmutableArray<NavigationEntry> Navigation { get; init; } = [];

    /// <summary>Pictures of diagrams, where they were asked for.</summary>
    public DrawnDiagrams Diagrams { get; init; } = DrawnDiagrams.Nothing;

    /// <summary>What had to be parsed and compared for it.</summary>
    public WorkCounts Work { get; init; } = WorkCounts.Nothing;

    /// <summary>The page called <paramref name="id"/>, which was gathered.</summary>
    public UnitedPage PageOf(Identity id) => Union.Pages.First(p => p.Id == id);

    /// <summary>The text that git merges of the topic's voices, parsed as its reference is; null where it is none.</summary>
    public ParsedPage? Merged(Topic topic) =>
        new VoiceMerge(Reading).FindText(topic) is { } text ? Reading.ParsedAs(topic.Reference, text) : null;

    /// <summary>The text that git merges of two voices without a clash; null where it does not.</summary>
    public string? MergedPair(MergeQuestion question) =>
        new VoiceMerge(Reading).FindText(question) is { IsClean: true } merged ? Encoding.UTF8.GetString(merged.Text) : null;

    /// <summary>Reads every page of what was gathered and joins them.</summary>
    public static UnitedWalk Of(GatheredWalk walk, WalkRequest request, CancellationToken cancellation)
    {
        var (remembered, verified) = (new PageMemoFile(walk.Space), new PairMemoFile(walk.Space, request.Output));
        var memo = request.Full ? new PageMemo() : request.Remembered?.Pages ?? remembered.Read();
        var pairs = request.Full ? new VerifiedPairs() : request.Remembered?.Pairs ?? verified.Read();
        var reading = new PageReading(walk, memo);
        var shingle = walk.Space.Configuration.Policy.Equivalence.Shingle;
        var read = TemplateFacts.AddedTo(reading.All(request, shingle, cancellation), reading, request.Degree);
        var parsed = read.Length - memo.Found;
        remembered.Write(memo);
        memo.Clear();
        request.Progress?.Report(new WalkStep("Joining pages", 0));
        var input = InputOf(walk, read, reading) with { Verified = pairs, Degree = request.Degree };
        var union = Unite.Of(Autofiles.AddedTo(walk.ShowsDrafts ? input : Drafts.LeftOut(input), reading));
        verified.Write(pairs);
        var navigation = NavigationMatch.Of(walk.Space.Configuration.Navigation, union);
        request.Progress?.Report(new WalkStep("Joining pages", 1));
        return new UnitedWalk(union with { Findings = [.. union.Findings, .. navigation.Findings] }, reading)
        {
            Navigation = navigation.Entries,
            Work = new WorkCounts(parsed, pairs.Verified),
        };
    }

    private static UnionInput InputOf(GatheredWalk walk, ImmutableArray<ReadPage> read, PageReading reading) => new()
    {
        Snapshot = walk.Snapshot with
        {
            Findings =
            [
                .. walk.Snapshot.Findings, .. walk.MetInReading, .. reading.Unread, .. reading.Pointers,
                .. LfsPointers.Of(walk.Snapshot),
            ],
        },
        State = walk.State,
        Pages = Visible.Of(read, Reader.Everybody),
        Overlays = reading.Overlays,
        Policy = walk.Space.Configuration.Policy,
        Merge = new VoiceMerge(reading).Answer,
    };
}
