using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Makes the union of everything that was read: match, then join. It is a pure function: the order of the pages does
/// not matter, and that of the shards only where the policy says so.
/// </summary>
public static class Unite
{
    /// <summary>The union of <paramref name="input"/>.</summary>
    public static UnionGraph Of(UnionInput input)
    {
        var roster = new Roster(input);
        var verdict = new Verdict();
        var forks = new ForkPoints(roster, input.State);
        // Who is equal and where links lead is found out side by side: neither asks what the other found.
        var matching = Task.Run(() => Matching.Of(roster, input.State, input.Policy.Equivalence));
        var atlas = new Atlas(roster, input.State.Aliases);
        var links = LinksOf((roster, atlas), verdict, input.Degree);
        var cohesion = new Cohesion(roster, input.Policy.Equivalence);
        var sets = TopicSets.Of(roster, cohesion, matching.GetAwaiter().GetResult(), input.State.Partings);
        var names = new PageNames(roster, atlas);
        var policies = new PolicyTable(
            roster, input.Policy, new Lazy<SpecScope>(() => SpecScope.BeforeJoining(roster, names, links)), verdict);
        var common = CommonVersions.Of(input.Snapshot.Pasts, forks);
        var diverging = new Diverging(common, input.Merge, input.Verified);
        var canon = new Canon(roster, policies, diverging, input.State.Designations);
        var topics = new Joining(roster, diverging, cohesion).Of(sets, canon);
        var containments = Task.Run(() => Containments.Of(roster, topics, input.Policy.Equivalence));
        DivergenceConflicts.Collect(roster, topics, policies, verdict);
        CollectConflicts(input, (roster, sets, topics), verdict);
        var detours = LatestDetours.AddedTo(AddressClaims.Of(roster, topics, input.State.Aliases, verdict), roster, topics);
        var journal = JournalOf(input.State);
        return new UnionGraph
        {
            Shards = roster.Shards,
            Pages = PagesOf((roster, topics, forks), links),
            Names = names,
            Assets = Assets.Of(roster, detours),
            Topics = topics.All,
            Common = common,
            Detours = detours,
            Proposals = AliasProposals.Of(roster, topics, detours),
            Containments = containments.GetAwaiter().GetResult(),
            Conflicts = verdict.Conflicts,
            Overlays = [.. input.Overlays.OrderBy(o => o.Overlay.Seq).Select(OverlayStanding.Of)],
            Journal = journal,
            Changes = SpaceChanges.Of(roster.Shards, journal),
            Findings = [.. FindingsOf((input, roster), verdict).Order()],
        };
    }

    private static void CollectConflicts(
        UnionInput input, (Roster Roster, TopicSets Sets, TopicMap Topics) joined, Verdict verdict)
    {
        DirectiveNotes.Collect(joined.Roster, verdict);
        StableIdNotes.Collect(joined.Roster, joined.Topics, verdict);
        ChainNotes.Collect(joined.Roster, joined.Topics, verdict);
        PathConflicts.Collect(joined.Roster, joined.Topics, verdict);
        OverlayConflicts.Collect(joined.Roster, input.Overlays, verdict);
        DecisionConflicts.Collect(joined.Roster, joined.Sets, input.State, verdict);
    }

    private static ImmutableArray<ImmutableArray<LinkTarget>> LinksOf(
        (Roster Roster, Atlas Atlas) among, Verdict verdict, int degree)
    {
        var leading = new Leading(among.Roster, among.Atlas, verdict);
        var links = new ImmutableArray<LinkTarget>[among.Roster.Pages.Length];
        SeveralAtOnce.Do(links.Length, degree, page => links[page] = leading.Of(page));
        return TransclusionGraph.Cut(among.Roster, [.. links], verdict);
    }

    private static ImmutableArray<UnitedPage> PagesOf(
        (Roster Roster, TopicMap Topics, ForkPoints Forks) joined, ImmutableArray<ImmutableArray<LinkTarget>> links)
    {
        var (roster, topics, forks) = joined;
        var backlinks = Backlinks.Of(roster, topics, links);
        var provenances = new Provenances(roster, topics, forks);
        return [.. roster.Pages.Select((read, number) => new UnitedPage
        {
            Number = number,
            Read = read,
            Topic = topics.Of(number).Id,
            Links = links[number],
            Backlinks = backlinks[topics.NumberOf(number)],
            Provenance = provenances.Of(number),
        })];
    }

    private static JournalStanding JournalOf(CoordinationState state) =>
        new(state.Seq, state.Head, [.. state.Log.Select(l => new JournalLine
        {
            Seq = l.Seq,
            At = l.At,
            Actor = l.Actor,
            Type = l.Type,
            Subject = l.Subject,
            Sentence = l.Sentence,
            IsKnown = l.IsKnown,
            Remark = l.Remark,
        })]);

    private static IEnumerable<Finding> FindingsOf((UnionInput Input, Roster Roster) of, Verdict verdict) =>
    [
        .. of.Input.Snapshot.Findings,
        .. of.Roster.Told.SelectMany(p => of.Roster[p].Facts.Findings),
        .. verdict.Findings,
    ];
}
