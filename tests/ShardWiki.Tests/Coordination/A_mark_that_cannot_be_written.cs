using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// As in a checkout that is mounted to be read only. Tests may run as a user whom no permission stops, so that the mark
/// is put where nobody can write: below /proc, or under so long a name that no file can be made beside it.
/// </summary>
public sealed class A_mark_that_cannot_be_written : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly GitRepository _repository;

    public A_mark_that_cannot_be_written()
    {
        _repository = GitRepository.InitBare(_scratch.Path("j.git"));
        using var journal = Open(null);
        Script.Written(journal.Append(Script.Founding()));
        Script.Written(journal.Append(Script.Request(1)));
    }

    [Fact]
    public void Is_not_needed_to_read_and_to_verify()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "there is no /proc here");
        using var journal = Open("/proc/self/shardwiki/journal-mark");

        Assert.Equal(2, journal.Read(0).Length);
        Assert.IsType<VerifyOutcome.Sound>(journal.Verify());
    }

    [Fact]
    public void Is_still_the_floor_where_it_stands_and_cannot_be_raised()
    {
        var mark = _scratch.Path(new string('m', 250));
        using (var journal = Open(null))
        {
            var first = journal.Read(0)[0];
            File.WriteAllText(mark, $"{{\"head\":\"{first.Hash}\",\"seq\":1,\"space\":\"handbook\"}}\n");
        }

        using var reader = Open(mark);
        Assert.Equal(2, reader.Head().Seq);
        Assert.Contains("\"seq\":1,", File.ReadAllText(mark));
        File.Delete(_scratch.Path("j.git/refs/heads/shardwiki/handbook"));
        Assert.Throws<JournalDamagedException>(() => Open(mark).Head());
    }

    public void Dispose()
    {
        _repository.Dispose();
        _scratch.Dispose();
    }

    private GitJournal Open(string? mark) => GitJournal.Open(_repository, new JournalPlace
    {
        Stream = Script.Stream,
        Clock = TimeProvider.System,
        MarkFile = mark,
    });
}
