using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>What holds for every union, over random spaces of four shards that share paths, words and pasts.</summary>
public sealed class Laws_of_uniting
{
    private static readonly string[] Words =
        [.. "boat water shore wind sail rope mast keel crew tide star map salt fish net bay".Split(' ')];

    private static readonly Arbitrary<UnionSpace> Spaces = Gen.Choose(0, int.MaxValue - 1).Select(Space).ToArbitrary();

    [Fact]
    public void The_order_of_pages_does_not_matter() => Holds(space =>
        Told(space.United()) == Told((space with { Pages = [.. space.Pages.Reverse()] }).United()));

    [Fact]
    public void The_order_of_shards_does_not_matter_to_what_is_one_topic() => Holds(space =>
        Sets(space.United()).SetEquals(Sets((space with { Shards = [.. space.Shards.Reverse()] }).United())));

    [Fact]
    public void Every_page_is_in_one_topic() => Holds(space =>
    {
        var union = space.United();
        var members = union.Topics.SelectMany(t => t.Voices).Select(v => v.Id).Order();
        return members.SequenceEqual(space.Pages.Select(p => p.Gathered.Id).Order())
            && union.Pages.All(p => union.Topics.Single(t => t.Id == p.Topic).Voices.Any(v => v.Id == p.Id));
    });

    [Fact]
    public void Parted_pages_are_never_one_topic() => Holds(space =>
    {
        var (first, last) = (space.Pages[0].Gathered.Id.ToString(), space.Pages[^1].Gathered.Id.ToString());
        var union = space.Parted(first, last).Bound(first, space.Pages[1].Gathered.Id.ToString(), last).United();
        return UnionReading.TopicOf(union, first) != UnionReading.TopicOf(union, last);
    });

    [Fact]
    public void A_page_that_has_nothing_to_do_with_the_others_changes_nothing_for_them() => Holds(space =>
    {
        var stranger = UnionSpace.Of("-- a:zzz/stranger.md --\nDeserts, camels, dunes and whatever else is dry.\n");
        var first = space.Shards[0] with { Pages = [.. space.Shards[0].Pages, .. stranger.Shards[0].Pages] };
        var more = space with { Shards = [first, .. space.Shards[1..]], Pages = [.. space.Pages, .. stranger.Pages] };
        var sets = Sets(more.United());
        return sets.Remove("a:zzz/stranger.md") && sets.SetEquals(Sets(space.United()));
    });

    [Fact]
    public void A_topic_hangs_together_by_its_reasons() => Holds(space =>
        space.United().Topics.All(t => t.Reasons.Length == t.Voices.Length - 1));

    [Fact]
    public void An_address_is_held_by_one_topic_and_no_detour() => Holds(space =>
    {
        var union = space.United();
        var held = union.Topics.Where(t => t.HoldsAddress).Select(t => t.Address);
        var taken = held.Concat(union.Detours.Select(d => d.From)).ToArray();
        return taken.Distinct().Count() == taken.Length && union.Topics.All(t => taken.Contains(t.Address));
    });

    [Fact]
    public void Every_page_is_met_at_its_own_place_or_a_conflict_says_why_not() => Holds(space =>
    {
        var union = space.United();
        return union.Pages.All(p => Met(union, p.Read.Gathered.Path) == p.Topic
            || union.Conflicts.Any(c => c.Kind == ConflictKind.Path && c.Subjects.Contains(p.Id)));
    });

    [Fact]
    public void Similarity_is_the_same_both_ways_and_one_with_itself() => Holds(space =>
        space.Pages.All(a => a.Shingles.Similarity(a.Shingles) == 1
            && space.Pages.All(b => a.Shingles.Similarity(b.Shingles) == b.Shingles.Similarity(a.Shingles))));

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(1)]
    public void The_search_for_similar_texts_finds_what_comparing_all_with_all_finds(double threshold) => Holds(space =>
    {
        var roster = new Roster(space.Input());
        var found = SimilarText.Of(roster, new EquivalenceSettings { Threshold = threshold }).Select(t => (t.A, t.B));
        var pages = Enumerable.Range(0, roster.Pages.Length).Where(p => Matching.Speaks(roster[p])).ToArray();
        var all = from a in pages from b in pages
                  where a < b && roster[a].Shingles.Similarity(roster[b].Shingles) >= threshold
                  select (a, b);
        return all.ToHashSet().SetEquals(found);
    });

    private static void Holds(Func<UnionSpace, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Spaces, law));

    // At most seven pages a shard, so that nothing is commonplace.
    private static UnionSpace Space(int seed)
    {
        var random = new Random(seed);
        var past = Enumerable.Range(0, 4).Select(_ => Text(random, [])).ToArray();
        var sections = Enumerable.Range(0, random.Next(4, 14)).Select(n =>
        {
            var header = $"-- {"abcd"[n % 4]}:{(char)('p' + random.Next(6))}.md --";
            var versions = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Text(random, past[random.Next(4)]));
            return string.Concat(versions.Select(v => $"{header}\n{string.Join(' ', v)}\n"));
        });
        return UnionSpace.Of(string.Concat(sections));
    }

    private static string[] Text(Random random, string[] past)
    {
        var fresh = Enumerable.Range(0, 14).Select(_ => Words[random.Next(Words.Length)]);
        var text = (past.Length > 0 ? past : fresh).ToList();
        for (var edits = random.Next(6); edits > 0; edits--)
        {
            text[random.Next(text.Count)] = Words[random.Next(Words.Length)];
        }

        return [.. text];
    }

    private static HashSet<string> Sets(UnionGraph union) =>
        [.. union.Topics.Select(t => string.Join(' ', t.Voices.Select(v => v.Id).Order()))];

    private static Model.Identity? Met(UnionGraph union, Model.PagePath path) =>
        union.Topics.Where(t => t.HoldsAddress && t.Address == path).Select(t => (Model.Identity?)t.Id)
            .Concat(union.Detours.Where(d => d.From == path).Select(d => (Model.Identity?)d.Topic)).SingleOrDefault();

    private static string Told(UnionGraph union) => string.Join('\n',
    [
        .. union.Topics.Select(t => $"{t.Address} {t.State} {string.Join(' ', t.Voices)}"),
        .. union.Topics.SelectMany(t => t.Reasons).Select(r => r.ToString()),
        .. union.Conflicts.Select(c => $"{c.Kind} {c.Detail}"),
        .. union.Detours.Select(d => d.ToString()),
        .. union.Findings.Select(f => f.ToString()),
    ]);
}
