using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Testing;

namespace ShardWiki.Tests;

public sealed class A_journal_in_git : JournalContract
{
    private readonly ScratchFolder _scratch = new();
    private readonly List<GitRepository> _opened = [];

    protected override IJournal Empty()
    {
        GitRepository.InitBare(_scratch.Path("journal.git")).Dispose();
        return Open();
    }

    protected override IJournal Again(IJournal journal) => Open();

    public override void Dispose()
    {
        foreach (var repository in _opened)
        {
            repository.Dispose();
        }

        _scratch.Dispose();
    }

    private GitJournal Open()
    {
        var repository = GitRepository.Open(_scratch.Path("journal.git"));
        lock (_opened)
        {
            _opened.Add(repository);
        }

        var mark = _scratch.Path(".shardwiki/journal-mark");
        return GitJournal.Open(repository, new JournalPlace { Stream = Script.Stream, Clock = TimeProvider.System, MarkFile = mark });
    }
}
