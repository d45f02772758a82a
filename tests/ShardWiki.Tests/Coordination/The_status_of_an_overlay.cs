using ShardWiki.Coordination;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_status_of_an_overlay
{
    private static readonly Identity Page = Script.Page("notes:a.md");
    private static readonly Identity Renamed = Script.Page("notes:b.md");
    private static readonly Fingerprint Old = Fingerprint.Of("a\n"u8);
    private static readonly Fingerprint New = Fingerprint.Of("b\n"u8);

    /// <summary>What follows on what: the letters of the decisions so far, and of those that may come next.</summary>
    public static TheoryData<string, string, string> Rows => new()
    {
        { "d", "open", "rsifw" },
        { "dr", "open", "rsifw" },
        { "ds", "submitted", "rsifw" },
        { "dsr", "open", "rsifw" },
        { "df", "refused", "rsifw" },
        { "dfr", "open", "rsifw" },
        { "di", "applying", "af" },
        { "dif", "refused", "rsifw" },
        { "dia", "applied", "" },
        { "dw", "withdrawn", "" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Allows_what_can_come_next(string so, string status, string next)
    {
        var decisions = so.Select(One).ToArray();
        var state = Script.Folded(decisions);
        var overlay = Assert.Single(state.Overlays.Concat(state.ClosedOverlays));

        Assert.Equal((status, status is not ("applied" or "withdrawn")), (overlay.Status.Word, overlay.Status.IsLive));
        Assert.Equal(overlay.Status.IsLive, !state.Overlays.IsEmpty);
        Assert.Equal(next, string.Concat("rsiafw".Where(letter => Fold.ObjectionTo(state, One(letter)) is null)));
        foreach (var letter in "rsiafw".Except(next))
        {
            var after = Script.Folded([.. decisions, One(letter)]);
            Assert.True(after.Log[^1].IsVoid);
            Assert.Equal(Told(overlay), Told(after.Overlays.Concat(after.ClosedOverlays).Single()));
        }
    }

    [Fact]
    public void Is_none_where_there_is_no_overlay() => Assert.All(
        "rsiafw", letter => Assert.Equal("there is no overlay 2", Fold.ObjectionTo(Script.Folded(), One(letter))));

    [Fact]
    public void Comes_with_the_latest_text_and_with_everybody_who_wrote_it()
    {
        var state = Script.Folded(One('d'), Edited(2, Renamed, "second"), Edited(2, Renamed, "third"));
        var overlay = Assert.Single(state.Overlays);

        Assert.Equal((2L, Renamed, "third", Script.Ann), (overlay.Seq, overlay.Page, overlay.Message, overlay.Author));
        Assert.Empty(overlay.Revisers);
    }

    [Fact]
    public void Names_those_who_revised_once_each()
    {
        using var journal = new MemoryJournal(Script.Stream);
        Script.Written(journal.Append(Script.Founding()));
        Script.Written(journal.Append(Script.Request(1, One('d'))));
        foreach (var (number, name) in new[] { "Bob", "Ann", "Cid", "Bob" }.Index())
        {
            var actor = new Author(name, $"{name}@example.org".ToLowerInvariant());
            Script.Written(journal.Append(Script.Request(number + 2, One('r')) with { Actor = actor }));
        }

        Assert.Equal(["Bob", "Cid"], Fold.Of(journal.Read(0)).Overlays[0].Revisers.Select(author => author.Name));
    }

    [Fact]
    public void Remembers_where_it_was_submitted_after_it_was_revised()
    {
        var overlay = Assert.Single(Script.Folded(One('d'), One('s'), One('r')).Overlays);

        Assert.Equal(("open", 3L), (overlay.Status.Word, overlay.Submission!.Seq));
        Assert.Equal("refs/heads/overlay-2", overlay.Submission.How.Reference);
    }

    [Fact]
    public void Is_applied_only_as_it_was_intended()
    {
        var state = Script.Folded(One('d'), One('i'));
        var applied = new OverlayApplied { Overlay = 2, Page = Page, Content = New, Revision = default };

        Assert.Null(Fold.ObjectionTo(state, applied));
        Assert.Contains("another content", Fold.ObjectionTo(state, applied with { Content = Old }));
        Assert.Contains("not to notes:b.md", Fold.ObjectionTo(state, applied with { Page = Renamed }));
        Assert.Contains("not being applied", Fold.ObjectionTo(Script.Folded(One('d')), applied));
    }

    [Theory]
    [InlineData('s')]
    [InlineData('f')]
    [InlineData('w')]
    public void Is_changed_by_what_names_its_page(char letter)
    {
        var state = Script.Folded(One('d'), Edited(2, Renamed, ""));

        Assert.Equal("overlay 2 is on notes:b.md, not on notes:a.md", Fold.ObjectionTo(state, One(letter)));
    }

    [Theory]
    [InlineData("dw", 3, "open")]
    [InlineData("dr", 3, "open")]
    [InlineData("ds", 3, "open")]
    [InlineData("dsw", 4, "submitted")]
    [InlineData("dif", 4, null)]
    [InlineData("dia", 2, null)]
    [InlineData("dia", 3, null)]
    [InlineData("dia", 4, null)]
    [InlineData("di", 2, null)]
    [InlineData("dria", 3, null)]
    public void Goes_back_when_a_decision_is_revoked_unless_the_shard_was_written(string so, long seq, string? status)
    {
        var decisions = so.Select(One).ToArray();
        var before = Script.Folded(decisions);
        var after = Script.Folded([.. decisions, new DecisionRevoked(seq, Page.ToString(), "")]);
        var written = so is not "dif" && status is null;

        Assert.Equal(written, after.Log[^1].IsVoid);
        Assert.Equal(
            written ? before.Overlays.Concat(before.ClosedOverlays).Single().Status.Word : status ?? "applying",
            after.Overlays.Concat(after.ClosedOverlays).Single().Status.Word);
    }

    [Fact]
    public void Cannot_be_taken_back_by_a_detour_once_the_shard_was_written()
    {
        // Withdrawn and not withdrawn again; then applied. To revoke 4 would make 3 stand again.
        var state = Script.Folded(One('d'), One('w'), Revoked(3), One('i'), One('a'));

        Assert.Equal("applied", Assert.Single(state.ClosedOverlays).Status.Word);
        Assert.Contains("the shard was written", Fold.ObjectionTo(state, Revoked(4)));
    }

    [Fact]
    public void Is_gone_with_its_draft_and_back_with_it()
    {
        var gone = Script.Folded(One('d'), One('s'), Revoked(2));
        var back = Script.Folded(One('d'), One('s'), Revoked(2), Revoked(4));

        Assert.Empty(gone.Overlays);
        Assert.Equal([false, false, true, false], gone.Log.Select(line => line.IsVoid));
        Assert.Equal("submitted", Assert.Single(back.Overlays).Status.Word);
    }

    private static string Told(Overlay overlay) =>
        $"{overlay.Seq} {overlay.Page} {overlay.Status} {overlay.Message} {overlay.Submission} {overlay.Move}";

    internal static DecisionRevoked Revoked(long seq) => new(seq, Page.ToString(), "");

    internal static Decision One(char letter) => letter switch
    {
        'd' => new OverlayDrafted(Edit(Page, "why")),
        'r' => Edited(2, Page, "again"),
        's' => new OverlaySubmitted
        {
            Overlay = 2,
            Page = Page,
            BaseRevision = default,
            Content = New,
            Revision = new Revision("r3"),
            Reference = "refs/heads/overlay-2",
        },
        'i' => new OverlayApplyIntended
        {
            Overlay = 2,
            Page = Page,
            BaseRevision = default,
            BaseContent = Old,
            Content = New,
        },
        'a' => new OverlayApplied { Overlay = 2, Page = Page, Content = New, Revision = new Revision("r3") },
        'f' => new OverlayRefused { Overlay = 2, Page = Page, Cause = "moved", Message = "", Revision = default },
        'w' => new OverlayWithdrawn { Overlay = 2, Page = Page, Cause = "author", Message = "" },
        _ => throw new ArgumentException($"no decision is called {letter}"),
    };

    internal static OverlayRevised Edited(long overlay, Identity page, string message) =>
        new(overlay, Edit(page, message));

    private static OverlayEdit Edit(Identity page, string message) => new()
    {
        Page = page,
        BaseRevision = default,
        BaseContent = Old,
        Patch = OverlayPatch.Of("a\n"u8.ToArray(), "b\n"u8.ToArray(), "a.md"),
        Message = message,
    };
}
