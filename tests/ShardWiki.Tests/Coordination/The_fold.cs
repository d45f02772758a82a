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
        Gen.Constant(Script.Unknown()));

    [Fact]
    public void Is_replay_after_every_prefix() => Holds(decisions =>
    {
        var entries = Script.Journal(decisions);
        var whole = Told(Fold.Of(entries));
        return Enumerable.Range(0, entries.Length + 1).All(cut =>
            Told(Fold.Of(Fold.Of(entries[..cut]), entries[cut..])) == whole);
    });

    [Fact]
    public void Is_the_same_for_the_same_lines() => Holds(decisions =>
    {
        var entries = Script.Journal(decisions);
        var again = (ImportOutcome.Imported)JournalLines.Import(JournalLines.Export(entries), Script.Stream);
        return Told(Fold.Of(entries)) == Told(Fold.Of(again.Entries));
    });

    [Fact]
    public void Of_nothing_is_the_empty_state() => Assert.Equal(Told(CoordinationState.Empty), Told(Fold.Of([])));

    [Fact]
    public void Drops_no_decision()
    {
        var state = Fold.Of(Script.Journal([Script.Alias(1), Script.Unknown(), Script.Bound("a:a", "b:b")]));

        Assert.Equal(
            ["space.founded", "alias.set", "weather.changed", "pages.bound"], state.Log.Select(line => line.Type));
        Assert.Equal([true, true, false, true], state.Log.Select(line => line.IsKnown));
        Assert.Equal([1L, 2, 3, 4], state.Log.Select(line => line.Seq));
        Assert.Equal(4, state.Seq);
    }

    [Fact]
    public void Lets_the_latest_word_for_an_address_count()
    {
        var state = Fold.Of(Script.Journal(
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
        var state = Fold.Of(Script.Journal(
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
        var edit = new OverlayEdit
        {
            Page = Script.Page("notes:a.md"),
            BaseRevision = new Revision("r1"),
            BaseContent = Fingerprint.Of("a\n"u8),
            Patch = OverlayPatch.Of("a\n"u8.ToArray(), "b\n"u8.ToArray(), "a.md"),
            Message = "why",
        };
        var overlay = Assert.Single(Fold.Of(Script.Journal([Script.Alias(1), new OverlayDrafted(edit)])).Overlays);

        Assert.Equal(
            (3L, edit.Page, Script.Ann, "why"), (overlay.Seq, overlay.Page, overlay.Author, overlay.Message));
        Assert.Equal((edit.BaseRevision, edit.BaseContent), (overlay.BaseRevision, overlay.BaseContent));
        Assert.Equal(Script.Beginning.AddMinutes(2), overlay.At);
        Assert.Equal(edit.Patch.ToArray(), overlay.Patch.ToArray());
    }

    [Fact]
    public void Knows_the_last_word_of_every_shard()
    {
        var (notes, wiki) = (ShardName.Parse("notes"), ShardName.Parse("wiki"));
        var state = Script.Folded(
            new ShardAttached(wiki, "git", "a"), new ShardAttached(notes, "folder", "b"), new ShardDetached(wiki),
            new ShardDetached(wiki), new ShardAttached(notes, "folder", "c"));

        Assert.Equal([new AttachedShard(6, notes, "folder", "c")], state.Shards.AsEnumerable());
        Assert.Equal([5L], state.Log.Where(line => line.IsVoid).Select(line => line.Seq));
        Assert.Equal("no shard 'wiki' is attached", Fold.ObjectionTo(state, new ShardDetached(wiki)));
    }

    [Fact]
    public void Takes_back_a_word_of_an_alias_or_a_voice()
    {
        var (x, a) = (PagePath.Of("x"), Script.Page("notes:a"));
        var state = Script.Folded(
            new AliasSet(x, a), new CanonicalDesignated(a), new AliasRemoved(x), new CanonicalReleased(a));

        Assert.Empty(state.Aliases);
        Assert.Empty(state.Designations);
        Assert.Equal("there is no alias at 'x'", Fold.ObjectionTo(state, new AliasRemoved(x)));
        Assert.Equal("notes:a is not designated", Fold.ObjectionTo(state, new CanonicalReleased(a)));
    }

    [Fact]
    public void Keeps_where_a_page_comes_from_and_what_was_merged_into_it()
    {
        var (a, b) = (Script.Page("notes:a"), Script.Page("wiki:b"));
        var forked = new PageForked
        {
            Source = b,
            SourceRevision = new Revision("r1"),
            SourceContent = Fingerprint.Of("1"u8),
            Target = a,
        };
        var merged = new PagesMerged
        {
            Source = b,
            SourceRevision = new Revision("r2"),
            SourceContent = Fingerprint.Of("2"u8),
            Target = a,
            TargetRevision = new Revision("r3"),
            TargetContent = Fingerprint.Of("3"u8),
            Content = Fingerprint.Of("4"u8),
        };
        var state = Script.Folded(forked, merged);

        Assert.Equal([new Fork(2, forked)], state.Forks.AsEnumerable());
        Assert.Equal([new Reconciliation(3, merged)], state.Reconciliations.AsEnumerable());
    }

    [Fact]
    public void Takes_nothing_out_of_order() =>
        Assert.Throws<ArgumentException>(() => Fold.Of(Script.Entries(2)[1..]));

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

    private static void Holds(Func<Decision[], bool> law) =>
        Law.Holds(Prop.ForAll(Decisions.ArrayOf().ToArbitrary(), law));

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
