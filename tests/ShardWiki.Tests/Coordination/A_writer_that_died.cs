using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_writer_that_died : IDisposable
{
    private const string Branch = JournalStore.Branch;
    private readonly ScratchFolder _scratch = new();
    private readonly GitRepository _repository;

    public A_writer_that_died()
    {
        _repository = GitRepository.InitBare(_scratch.Path("j.git"));
        Script.Written(Open().Append(Script.Founding()));
    }

    [Fact]
    public void Leaves_a_lock_that_the_next_one_removes_and_says_so()
    {
        var dead = DieInside();
        File.WriteAllText(Lock, "");
        var outcome = Assert.IsType<AppendOutcome.Appended>(Open().Append(Script.Request(1)));

        Assert.Contains($"process {dead.Pid} left when it died", Assert.Single(outcome.Notes));
        Assert.False(File.Exists(Lock));
    }

    [Fact]
    public void Leaves_half_written_objects_that_the_next_one_removes_and_says_so()
    {
        var dead = DieInside();
        var half = _scratch.Write($"j.git/objects/ab/tmp_obj_{dead.FileName}.12345678.0", "half");
        var others = _scratch.Write("j.git/objects/ab/tmp_obj_somebody", "else");
        var outcome = Assert.IsType<AppendOutcome.Appended>(Open().Append(Script.Request(1)));

        Assert.Contains("removed 1 half-written object(s)", Assert.Single(outcome.Notes));
        Assert.False(File.Exists(half));
        Assert.True(File.Exists(others));
    }

    [Fact]
    public void Leaves_a_pack_half_written_that_the_next_one_removes_and_says_so()
    {
        var dead = DieInside();
        var half = _scratch.Write($"j.git/objects/pack/tmp_pack_{dead.FileName}.abc.pack", "half");
        var others = _scratch.Write("j.git/objects/pack/tmp_pack_somebody", "else");
        var outcome = Assert.IsType<AppendOutcome.Appended>(Open().Append(Script.Request(1)));

        Assert.Contains("removed 1 file(s) of a pack", Assert.Single(outcome.Notes));
        Assert.False(File.Exists(half));
        Assert.True(File.Exists(others));
    }

    [Fact]
    public void Is_not_taken_for_one_that_lives()
    {
        File.WriteAllText(Gate, $"{ProcessMark.Own}\n3\n");
        File.WriteAllText(Lock, "");
        var letGo = 0L;
        using var owner = new Timer(
            _ =>
            {
                Volatile.Write(ref letGo, TimeProvider.System.GetTimestamp());
                File.Delete(Lock);
            },
            null, 700, Timeout.Infinite);
        var outcome = Assert.IsType<AppendOutcome.Appended>(Open().Append(Script.Request(1)));

        Assert.Empty(outcome.Notes);
        Assert.NotEqual(0, Volatile.Read(ref letGo)); // Its owner took the lock away, and nobody before.
    }

    [Fact]
    public void Is_waited_for_a_term_where_nobody_knows_whose_lock_it_is()
    {
        File.WriteAllText(Lock, "1111");
        var outcome = Open(TimeSpan.FromMilliseconds(300)).Append(Script.Request(1));

        Assert.Contains(
            "nobody touched for 0.3 s", Assert.Single(Assert.IsType<AppendOutcome.Appended>(outcome).Notes));
        Assert.IsType<VerifyOutcome.Sound>(Open().Verify());
    }

    [Fact]
    public void Has_written_an_object_torn_that_is_written_anew()
    {
        var request = Script.Request(1);
        Script.Written(Open().Append(request));
        var tip = _repository.Resolve(Branch)!.Value;
        File.WriteAllText(_scratch.Path($"j.git/{Branch}"), $"{_repository.Commit(tip).Parents[0]}\n");
        var file = _scratch.Path($"j.git/objects/{tip.ToString()[..2]}/{tip.ToString()[2..]}");
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..20]);
        Assert.NotNull(_repository.FaultOf(tip));

        using var again = GitRepository.Open(_scratch.Path("j.git"));
        Script.Written(Open(repository: again).Append(request));
        Assert.Equal(tip, again.Resolve(Branch));
        Assert.Null(again.FaultOf(tip));
        Assert.IsType<VerifyOutcome.Sound>(Open(repository: again).Verify());
    }

    public void Dispose()
    {
        _repository.Dispose();
        _scratch.Dispose();
    }

    private string Lock => _scratch.Path($"j.git/{Branch}.lock");

    private string Gate => _scratch.Path("j.git/shardwiki/gates/shardwiki/handbook");

    // A real process that ended, named in the gate as if it had never come out.
    private ProcessMark DieInside()
    {
        using var appender = Appender.Start(_scratch.Path("j.git"), 9, "hold", _scratch.Path("ack"));
        appender.StandardOutput.ReadLine();
        appender.Kill(entireProcessTree: true);
        appender.WaitForExit();
        var dead = ProcessMark.Find(Open().Lease()!.Holder)!;
        Assert.True(dead.IsDead);
        File.WriteAllText(Gate, $"{dead}\n3\n");
        return dead;
    }

    private GitJournal Open(TimeSpan? term = null, GitRepository? repository = null) =>
        GitJournal.Open(repository ?? _repository, new JournalPlace
        {
            Stream = Script.Stream,
            Clock = TimeProvider.System,
            Term = term ?? TimeSpan.FromSeconds(10),
        });
}
