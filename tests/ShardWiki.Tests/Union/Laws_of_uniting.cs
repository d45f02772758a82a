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
    public void A_page_more_changes_no_set_that_it_has_no_tie_to() => Holds(space =>
    {
        var last = space.Pages[^1].Gathered.Id;
        var less = space with { Pages = space.Pages.RemoveAt(space.Pages.Length - 1) };
        var with = Sets(space.United());
        var touched = Touched(space, last);
        return Sets(less.United()).All(s => with.Contains(s) || s.Split(' ').Any(touched.Contains));
    });

    [Fact]
    public void Divergence_is_symmetric() => Holds(space => space.United().Topics.Where(t => t.Voices.Length == 2).All(t =>
    {
        var (a, b) = (Read(space, t.Voices[0].Id), Read(space, t.Voices[1].Id));
        var diverging = new Diverging(CommonVersions.Of([]), space.Input().Merge, new VerifiedPairs());
        var (there, back) = (diverging.Of(a, b), diverging.Of(b, a));
        return (there, back) switch
        {
            (Divergence.Behind x, Divergence.Ahead y) => (x.Changes, x.Since) == (y.Changes, y.Since),
            (Divergence.Ahead x, Divergence.Behind y) => (x.Changes, x.Since) == (y.Changes, y.Since),
            _ => there.Word == back.Word,
        };
    }));

    [Fact]
    public void Parting_and_then_binding_is_a_contradiction_that_is_shown() => Holds(space =>
    {
        var (a, b) = (space.Pages[0].Gathered.Id, space.Pages[^1].Gathered.Id);
        var union = space.Parted(a.ToString(), b.ToString()).Bound(a.ToString(), b.ToString()).United();
        return union.Conflicts.Any(c =>
            c.Kind == ConflictKind.Binding && c.Subjects.Contains(a) && c.Subjects.Contains(b));
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
    public void The_search_for_similar_texts_finds_nothing_but_pairs_that_are(double threshold) => Holds(space =>
    {
        var roster = new Roster(space.Input());
        return SimilarText.Of(roster, new EquivalenceSettings { Threshold = threshold }).All(t =>
            t.A < t.B && t.Score >= threshold && t.Score == roster[t.A].Shingles.Similarity(roster[t.B].Shingles));
    });

    [Fact]
    public void The_search_for_similar_texts_finds_every_pair_of_equal_ones() => Holds(space =>
    {
        var roster = new Roster(space.Input());
        var found = SimilarText.Of(roster, new EquivalenceSettings()).Select(t => (t.A, t.B)).ToHashSet();
        var pages = Enumerable.Range(0, roster.Pages.Length).Where(p => Matching.Speaks(roster, p)).ToArray();
        return pages.All(a => pages.All(b =>
            a >= b || !roster[a].Shingles.Equals(roster[b].Shingles) || found.Contains((a, b))));
    });

    [Fact]
    public void What_stands_within_another_page_is_held_by_it_to_that_share() => Holds(space =>
    {
        var sizes = space.Pages.ToDictionary(p => p.Gathered.Id, p => p.Shingles);
        return space.United().Containments.All(c => c.Share == sizes[c.Part].ShareIn(sizes[c.Whole]));
    });

    private static void Holds(Func<UnionSpace, bool> law) =>
        Law.Holds(inputs: 60, Prop.ForAll(Spaces, law));

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

    private static ReadPage Read(UnionSpace space, Model.Identity id) => space.Pages.Single(p => p.Gathered.Id == id);

    // Every page that can be reached from this one by ties.
    private static HashSet<string> Touched(UnionSpace space, Model.Identity from)
    {
        var roster = new Roster(space.Input());
        var ties = Matching.Of(roster, space.State, space.Settings);
        var touched = new HashSet<int> { roster.Find(from)!.Value };
        while (ties.Any(t => touched.Contains(t.A) != touched.Contains(t.B)))
        {
            touched.UnionWith(ties.Where(t => touched.Contains(t.A) || touched.Contains(t.B)).SelectMany(t => new[] { t.A, t.B }));
        }

        return [.. touched.Select(t => roster.IdOf(t).ToString())];
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
