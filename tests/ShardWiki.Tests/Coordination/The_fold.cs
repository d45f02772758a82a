using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Coordination;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_fold
{
    private static readonly Gen<Identity> Pages =
        Gen.Elements("notes:a.md", "notes:b.md", "wiki:a.md", "wiki:c.md").Select(Script.Page);

    private static readonly Gen<Decision> Decisions = Gen.OneOf(
        Gen.Zip(Gen.Elements("x", "y", "z/w").Select(PagePath.Of), Pages)
            .Select(it => (Decision)new AliasSet(it.Item1, it.Item2)),
        Pages.Select(voice => (Decision)new CanonicalDesignated(voice)),
        Gen.Zip(Pages, Pages).Where(it => it.Item1 != it.Item2)
            .Select(it => (Decision)new PagesBound([it.Item1, it.Item2])),
        Gen.Zip(Pages, Pages).Where(it => it.Item1 != it.Item2)
            .Select(it => (Decision)new PagesParted(it.Item1, it.Item2)),
        Gen.Constant(Unknown()));

    [Fact]
    public void Is_replay_after_every_prefix() => Prop.ForAll(Decisions.ArrayOf().ToArbitrary(), decisions =>
    {
        var entries = Journal(decisions);
        var whole = Told(Fold.Of(entries));
        return Enumerable.Range(0, entries.Length + 1).All(cut =>
            Told(Fold.Of(Fold.Of(entries[..cut]), entries[cut..])) == whole);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_the_same_for_the_same_lines() => Prop.ForAll(Decisions.ArrayOf().ToArbitrary(), decisions =>
    {
        var entries = Journal(decisions);
        var again = (ImportOutcome.Imported)JournalLines.Import(JournalLines.Export(entries), Script.Stream);
        return Told(Fold.Of(entries)) == Told(Fold.Of(again.Entries));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_nothing_is_the_empty_state() => Assert.Equal(Told(CoordinationState.Empty), Told(Fold.Of([])));

    [Fact]
    public void Drops_no_decision()
    {
        var state = Fold.Of(Journal([Script.Alias(1), Unknown(), Script.Bound("a:a", "b:b")]));

        Assert.Equal(
            ["space.founded", "alias.set", "weather.changed", "pages.bound"], state.Log.Select(line => line.Type));
        Assert.Equal([true, true, false, true], state.Log.Select(line => line.IsKnown));
        Assert.Equal([1L, 2, 3, 4], state.Log.Select(line => line.Seq));
        Assert.Equal(4, state.Seq);
    }

    [Fact]
    public void Lets_the_latest_word_for_an_address_count()
    {
        var state = Fold.Of(Journal(
        [
            new AliasSet(PagePath.Of("b"), Script.Page("notes:1")),
            new AliasSet(PagePath.Of("a"), Script.Page("notes:2")),
            new AliasSet(PagePath.Of("b"), Script.Page("notes:3")),
        ]));

        Assert.Equal(
            ["a → notes:2 (3)", "b → notes:3 (4)"], state.Aliases.Select(it => $"{it.From} → {it.To} ({it.Seq})"));
    }

    [Fact]
    public void Keeps_every_other_word_in_order()
    {
        var (a, b) = (Script.Page("notes:a"), Script.Page("wiki:b"));
        var state = Fold.Of(Journal(
        [
            new CanonicalDesignated(a), new PagesBound([a, b]), new PagesParted(a, b), new CanonicalDesignated(b),
            new PagesBound([b, a]),
        ]));

        Assert.Equal([new Designation(2, a), new Designation(5, b)], state.Designations.AsEnumerable());
        Assert.Equal([new Parting(4, a, b)], state.Partings.AsEnumerable());
        Assert.Equal(
            ["3: notes:a wiki:b", "6: wiki:b notes:a"],
            state.Bindings.Select(it => $"{it.Seq}: {string.Join(' ', it.Members)}"));
    }

    [Fact]
    public void Knows_an_overlay_by_the_decision_that_drafted_it()
    {
        var drafted = new OverlayDrafted
        {
            Page = Script.Page("notes:a.md"),
            BaseRevision = new Revision("r1"),
            BaseContent = Fingerprint.Of("a\n"u8),
            Patch = OverlayPatch.Of("a\n"u8.ToArray(), "b\n"u8.ToArray(), "a.md"),
            Message = "why",
        };
        var overlay = Assert.Single(Fold.Of(Journal([Script.Alias(1), drafted])).Overlays);

        Assert.Equal(
            (3L, drafted.Page, Script.Ann, "why"), (overlay.Seq, overlay.Page, overlay.Author, overlay.Message));
        Assert.Equal((drafted.BaseRevision, drafted.BaseContent), (overlay.BaseRevision, overlay.BaseContent));
        Assert.Equal(Script.Beginning.AddMinutes(2), overlay.At);
        Assert.Equal(drafted.Patch.ToArray(), overlay.Patch.ToArray());
    }

    [Fact]
    public void Carries_a_known_type_of_a_later_version_as_unknown()
    {
        var later = Script.Entries(1)[1].Line.Replace("\"v\":1", "\"v\":2", StringComparison.Ordinal);
        var text = Script.Entries(0)[0].Line + "\n" + later + "\n";
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var read = (ImportOutcome.Imported)JournalLines.Import(bytes, Script.Stream);
        var state = Fold.Of(read.Entries);

        Assert.Empty(state.Aliases);
        Assert.False(state.Log[1].IsKnown);
        Assert.Equal("alias.set about old/1", state.Log[1].Sentence);
    }

    private static Decision Unknown() =>
        ((DecisionReading.Understood)DecisionCatalogue.Read("weather.changed", "sky", """{"to":"rain"}""")).Decision;

    private static ImmutableArray<JournalEntry> Journal(Decision[] decisions)
    {
        using var journal = new MemoryJournal(Script.Stream);
        Script.Written(journal.Append(Script.Founding()));
        foreach (var (index, decision) in decisions.Index())
        {
            Script.Written(journal.Append(Script.Request(index + 1, decision)));
        }

        return journal.Read(0);
    }

    private static string Told(CoordinationState state) => string.Join('\n',
    [
        $"{state.Seq} {state.Head}",
        .. state.Bindings.Select(it => $"{it.Seq} {string.Join(' ', it.Members)}"),
        .. state.Partings.Select(it => $"{it}"),
        .. state.Aliases.Select(it => $"{it}"),
        .. state.Designations.Select(it => $"{it}"),
        .. state.Overlays.Select(it => $"{it.Seq} {it.Page}"),
        .. state.Log.Select(it => $"{it}"),
    ]);
}
