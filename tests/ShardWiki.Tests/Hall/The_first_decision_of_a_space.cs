using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_first_decision_of_a_space : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    // A configuration that was written by hand, without `init`, has no journal.
    [Fact]
    public void Founds_it()
    {
        _scratch.Write("shardwiki.yml", "space: handbook\nshards:\n  - name: notes\n    folder: notes\n");
        var space = new SpaceRequest(_scratch.Root, null, TimeProvider.System);
        var request = new DecisionRequest(space, "Ann <ann@example.org>");
        var alias = new WrittenDecision("alias.set", "faq", """{"from":"faq","to":"notes:faq.md"}""");

        Assert.Equal(2, Assert.IsType<DecisionOutcome>(JournalAppendVerb.Run(request, alias)).Seq);
        using var repository = GitRepository.Open(_scratch.Path("journal.git"));
        using var journal = GitJournal.Open(repository, new JournalPlace { Stream = Script.Stream, Clock = TimeProvider.System });
        Assert.Equal(["space.founded", "alias.set"], journal.Read(0).Select(entry => entry.Decision.Type));
    }

    public void Dispose() => _scratch.Dispose();
}
