using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_new_space : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void Is_not_half_made_where_nobody_can_be_named_as_its_founder()
    {
        var space = new SpaceRequest(_scratch.Path("space"), null, TimeProvider.System);

        Assert.IsType<NotDone>(InitVerb.Run(new DecisionRequest(space, "nobody")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_scratch.Path("space")));
        Assert.IsType<InitOutcome>(InitVerb.Run(new DecisionRequest(space, "Ann <ann@example.org>")));
    }

    [Fact]
    public void Says_in_its_journal_that_it_is_founded_and_which_shard_it_has()
    {
        var space = new SpaceRequest(_scratch.Path("space"), null, TimeProvider.System);
        Assert.IsType<InitOutcome>(InitVerb.Run(new DecisionRequest(space, "Ann <ann@example.org>")));
        var log = Assert.IsType<JournalLogOutcome>(JournalLogVerb.Run(space));

        Assert.Equal(
            ["Founded the space space", "Attached the shard pages (folder: pages)"],
            log.Decisions.Select(line => line.Sentence));
    }

    public void Dispose() => _scratch.Dispose();
}
