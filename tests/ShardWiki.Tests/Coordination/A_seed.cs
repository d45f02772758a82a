using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_seed : IDisposable
{
    private static readonly ReadOnlyMemory<byte> Seed = JournalLines.Export(Script.Entries(3));
    private readonly ScratchFolder _scratch = new();
    private readonly GitRepository _repository;

    public A_seed() => _repository = GitRepository.InitBare(_scratch.Path("j.git"));

    [Fact]
    public void Is_the_journal_where_there_is_none()
    {
        using var journal = Seeded();

        Assert.Equal(4, journal.Head().Seq);
        Assert.Equal([3L, 4], journal.Read(2).Select(entry => entry.Seq));
        Assert.Equal(4, Assert.IsType<VerifyOutcome.Sound>(journal.Verify()).Count);
        Assert.Equal(0, Below().Head().Seq);
    }

    [Fact]
    public void Is_imported_verbatim_by_the_first_append()
    {
        using var journal = Seeded();
        var seen = journal.Head();
        Script.Written(journal.Append(Script.Request(9) with { Expected = seen }));

        var below = Below().Read(0);
        Assert.Equal(Seed.ToArray(), JournalLines.Export(below[..4]).ToArray());
        Assert.Equal((5L, seen.Hash), (below[4].Seq, below[4].Prev));
        Assert.Equal(below[4].Head, journal.Head());
    }

    [Fact]
    public void Is_left_alone_by_an_append_that_is_refused_or_stands_in_it()
    {
        using var journal = Seeded();

        Assert.IsType<AppendOutcome.Refused>(journal.Append(Script.Request(9, Script.Bound("a:a"))));
        Assert.Equal(
            new AppendOutcome.HeadMoved(journal.Head()),
            journal.Append(Script.Request(9) with { Expected = JournalHead.None }));
        Assert.Equal(2, Script.Written(journal.Append(Script.Request(1)))[0].Seq);
        Assert.Equal(0, Below().Head().Seq);
    }

    [Fact]
    public void Is_not_looked_at_once_there_is_a_journal()
    {
        using var below = Below();
        Script.Written(below.Append(Script.Founding() with { Actor = new Author("Bob", "") }));
        using var journal = Seeded();

        Assert.Equal(below.Head(), journal.Head());
        Script.Written(journal.Append(Script.Request(9)));
        Assert.Equal(2, below.Head().Seq);
    }

    [Fact]
    public void Is_planted_with_lines_that_go_on_from_it()
    {
        using var journal = Seeded();
        var lines = Script.Entries(0);
        Assert.Contains("another one", Script.Refusal(journal.Import(Parted())));
        Script.Written(journal.Import(lines));

        Assert.Equal(4, Below().Head().Seq);
    }

    [Fact]
    public void Is_refused_with_its_line_where_it_is_no_journal_of_the_space()
    {
        var damaged = Assert.Throws<JournalDamagedException>(
            () => SeededJournal.Over(Below(), "{}\n"u8.ToArray(), Script.Stream));

        Assert.Equal(1, damaged.Seq);
        Assert.Contains("the seed is no journal of the space 'handbook'", damaged.What);
    }

    public void Dispose()
    {
        _repository.Dispose();
        _scratch.Dispose();
    }

    private static System.Collections.Immutable.ImmutableArray<JournalEntry> Parted()
    {
        using var other = new MemoryJournal(Script.Stream);
        Script.Written(other.Append(Script.Founding()));
        Script.Written(other.Append(Script.Request(50)));
        return other.Read(0);
    }

    private GitJournal Below() => GitJournal.Open(_repository, new JournalPlace { Stream = Script.Stream, Clock = TimeProvider.System });

    private SeededJournal Seeded() => SeededJournal.Over(Below(), Seed, Script.Stream);
}
