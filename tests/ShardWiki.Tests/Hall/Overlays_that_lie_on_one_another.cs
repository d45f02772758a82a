using System.Collections.Immutable;
using System.Text;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class Overlays_that_lie_on_one_another : IDisposable
{
    private const string Was = "one\n";
    private readonly ScratchFolder _scratch = new();
    private readonly DecisionRequest _request;

    public Overlays_that_lie_on_one_another()
    {
        _scratch.Write("shardwiki.yml", "space: handbook\nshards:\n  - name: notes\n    folder: notes\n    dialect: gfm\n");
        _scratch.Write("notes/page.md", Was);
        var space = new SpaceRequest(_scratch.Root, null, TimeProvider.System);
        _request = new DecisionRequest(space, "Ann <ann@example.org>");
        Assert.IsType<DecisionOutcome>(Drafted("two\n"));
    }

    [Fact]
    public void Are_all_shown() =>
        Assert.Equal(["2 clean", "3 clean"], Standing(Drafted("three\n")));

    [Fact]
    public void Go_on_above_one_that_does_not_fit()
    {
        Append(Was, "zwei\n");

        Assert.Equal(["2 clean", "3 conflicted", "4 clean"], Standing(Drafted("three\n")));
    }

    [Fact]
    public void Do_not_lie_above_one_that_they_were_made_on_and_that_does_not_fit()
    {
        Append(Was, "zwei\n");
        Append("zwei\nrest\n", "drei\nrest\n");

        Assert.Equal(["2 clean", "3 conflicted", "4 conflicted"], Standing());
    }

    public void Dispose() => _scratch.Dispose();

    private VerbOutcome Drafted(string text) => OverlayNewVerb.Run(
        _request,
        new OverlayDraft("notes:page.md", Encoding.UTF8.GetBytes(text), "because"),
        TestContext.Current.CancellationToken);

    // As another program would append it, that had seen another text.
    private void Append(string seen, string edited)
    {
        var (old, text) = (Encoding.UTF8.GetBytes(seen), Encoding.UTF8.GetBytes(edited));
        using var repository = GitRepository.Open(_scratch.Path("journal.git"));
        using var journal = GitJournal.Open(
            repository, new JournalPlace { Stream = Script.Stream, Clock = TimeProvider.System });
        var overlay = new OverlayDrafted(new OverlayEdit
        {
            Page = Identity.Parse("notes:page.md"),
            BaseRevision = default,
            BaseContent = Fingerprint.Of(old),
            Patch = OverlayPatch.Of(old, text, "page.md"),
            Message = "because",
        });
        Assert.IsType<AppendOutcome.Appended>(journal.Append(new AppendRequest
        {
            Entries = [DraftedEntry.Of(Guid.CreateVersion7(), overlay)],
            Actor = new Author("Ann", "ann@example.org"),
            At = DateTimeOffset.UnixEpoch,
        }));
    }

    private ImmutableArray<string> Standing(VerbOutcome? drafted = null)
    {
        Assert.True(drafted is null or DecisionOutcome);
        var list = OverlayListVerb.Run(_request.Space, TestContext.Current.CancellationToken);
        return [.. Assert.IsType<OverlayListOutcome>(list).Overlays.Select(o => $"{o.Seq} {o.State}")];
    }
}
