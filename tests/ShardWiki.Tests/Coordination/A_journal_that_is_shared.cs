using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Two repositories and a third one, bare, that both call <c>origin</c> and meet at.</summary>
public sealed class A_journal_that_is_shared : IDisposable
{
    private const string Branch = JournalStore.Branch;
    private readonly ScratchFolder _scratch = new();
    private readonly GitRepository _origin;
    private readonly SharingSide _ann;
    private readonly SharingSide _bob;

    public A_journal_that_is_shared()
    {
        _origin = GitRepository.InitBare(_scratch.Path("origin.git"));
        (_ann, _bob) = (new SharingSide(_scratch.Path("ann")), new SharingSide(_scratch.Path("bob")));
        _ann.Name("origin", _origin.GitDirectory);
        _bob.Name("origin", _origin.GitDirectory);
        Script.Written(_ann.Journal.Append(Script.Founding()));
        Script.Written(_ann.Journal.Append(Script.Request(1)));
    }

    [Fact]
    public void Is_given_and_taken_with_its_commits()
    {
        Assert.Equal(2, Shared(_ann.Push()).Count);
        Assert.Equal(_ann.Tip, _origin.Resolve(Branch));
        Assert.Equal(0, Shared(_ann.Push()).Count);
        Assert.Equal(2, Shared(_bob.Fetch()).Count);
        Script.Written(_bob.Journal.Append(Script.Request(2)));
        Assert.Equal(1, Shared(_bob.Push()).Count);
        Assert.Equal(1, Shared(_ann.Fetch()).Count);

        Assert.Equal(3, _ann.Journal.Head().Seq);
        Assert.Equal(_bob.Tip, _ann.Tip);
        Assert.Equal(_ann.Tip, _ann.Repository.Resolve("refs/remotes/origin/shardwiki/handbook"));
        Assert.IsType<VerifyOutcome.Sound>(_ann.Journal.Verify());
    }

    [Fact]
    public void Is_given_and_taken_over_a_network()
    {
        using var daemon = new GitDaemon(_scratch.Root);
        _ann.Name("far", daemon.Url("origin.git"));
        _bob.Name("far", daemon.Url("origin.git"));

        Assert.Equal(2, Shared(_ann.Push("far")).Count);
        Assert.Equal(2, Shared(_bob.Fetch("far")).Count);
        daemon.Stop();
        Assert.IsType<SharingOutcome.Unreachable>(_ann.Push("far"));
        Assert.IsType<SharingOutcome.Unreachable>(_bob.Fetch("far"));
        Assert.Equal(2, _bob.Journal.Head().Seq);
    }

    [Fact]
    public void Is_remembered_by_the_mark_of_whoever_took_it()
    {
        Shared(_ann.Push());
        Shared(_bob.Fetch());

        Assert.Contains("\"seq\":2", File.ReadAllText(_bob.Mark));
        _bob.Git("update-ref", "-d", "refs/remotes/origin/shardwiki/handbook");
        Assert.Throws<JournalDamagedException>(() => _bob.Journal.Head());
    }

    [Fact]
    public void Is_fetched_first_where_the_other_side_has_more()
    {
        Together();
        Script.Written(_bob.Journal.Append(Script.Batch(2, 4)));
        Shared(_bob.Push());

        Assert.Equal(3, Assert.IsType<SharingOutcome.Behind>(_ann.Push()).Count);
        Assert.Equal(0, Shared(_bob.Fetch()).Count);
    }

    [Fact]
    public void Is_never_merged_where_both_sides_went_on()
    {
        Fork();
        var (ann, origin) = (_ann.Tip, _origin.Resolve(Branch));

        foreach (var outcome in new[] { _ann.Fetch(), _ann.Push() })
        {
            var fork = Assert.IsType<SharingOutcome.Forked>(outcome).Fork;
            Assert.Equal(2, fork.Since);
            Assert.Equal([Script.Id(2)], fork.Ours.Select(line => line.Id));
            Assert.Equal([Script.Id(5), Script.Id(6)], fork.Theirs.Select(line => line.Id));
        }

        Assert.Equal((ann, origin), (_ann.Tip, _origin.Resolve(Branch)));
    }

    [Fact]
    public void Has_no_line_in_common_with_one_that_was_founded_elsewhere()
    {
        Shared(_ann.Push());
        Script.Written(_bob.Journal.Append(Script.Request(7, new SpaceFounded(Script.Handbook))));

        Assert.Equal(0, Assert.IsType<SharingOutcome.Forked>(_bob.Push()).Fork.Since);
    }

    // Lines that came by a file have other commits than those that were appended one by one.
    [Fact]
    public void Is_one_journal_whatever_commits_carry_it()
    {
        Shared(_ann.Push());
        var before = _origin.Resolve(Branch)!.Value;
        Script.Written(_bob.Journal.Import(_ann.Journal.Read(0)));
        Assert.NotEqual(_ann.Tip, _bob.Tip);
        Script.Written(_bob.Journal.Append(Script.Request(2)));

        Assert.Equal(1, Shared(_bob.Push()).Count);
        Assert.True(_origin.IsAncestor(before, _origin.Resolve(Branch)!.Value));
        Assert.Equal(1, Shared(_ann.Fetch()).Count);
        Script.Written(_ann.Journal.Append(Script.Request(3)));
        Shared(_ann.Push());
        Assert.Equal(1, Shared(_bob.Fetch()).Count);
        Assert.All([_ann, _bob], side => Assert.Equal(4, Sound(side).Count));
    }

    [Fact]
    public void Is_taken_over_on_top_of_other_commits()
    {
        Script.Written(_bob.Journal.Import(_ann.Journal.Read(0)));
        Script.Written(_ann.Journal.Append(Script.Batch(2, 300)));
        Shared(_ann.Push());

        Assert.Equal(299, Shared(_bob.Fetch()).Count);
        Assert.NotEqual(_ann.Tip, _bob.Tip);
        Assert.Equal(_ann.Journal.Head(), Sound(_bob).Head);
    }

    [Fact]
    public void Is_not_moved_under_its_holder()
    {
        Together();
        Script.Written(_bob.Journal.Append(Script.Request(2)));
        Shared(_bob.Push());
        using (Assert.IsType<HoldOutcome.Held>(_ann.Journal.Hold(TimeSpan.Zero)).Holding)
        {
            Assert.Equal(2, Assert.IsType<SharingOutcome.NotHolder>(_ann.Fetch()).Epoch - 1);
            Assert.Equal(2, _ann.Journal.Head().Seq);
        }

        // The holder left two commits of its own on the branch: the lines go on top of them.
        Assert.Equal(1, Shared(_ann.Fetch()).Count);
        Assert.Equal(3, Sound(_ann).Count);
    }

    [Fact]
    public void Is_free_in_a_clone_though_somebody_holds_the_original()
    {
        using var held = Assert.IsType<HoldOutcome.Held>(_ann.Journal.Hold(TimeSpan.Zero)).Holding;
        Shared(_ann.Push());
        Shared(_bob.Fetch());

        Assert.False(_bob.Journal.Lease()!.IsOfThisStore);
        Script.Written(_bob.Journal.Append(Script.Request(2)));
        Assert.Equal(held.Epoch + 1, _bob.Journal.Lease()!.Epoch);
    }

    [Fact]
    public void Refuses_that_of_another_space()
    {
        using var other = new SharingSide(_scratch.Path("other"), SpaceName.Parse("cookbook"));
        other.Name("origin", _origin.GitDirectory);
        Script.Written(other.Journal.Append(Script.Request(9, new SpaceFounded(SpaceName.Parse("cookbook")))));
        Shared(other.Push());
        other.Git("push", "-q", _origin.GitDirectory, "shardwiki/cookbook:shardwiki/handbook");

        Assert.Contains("of the space 'cookbook'", Assert.IsType<SharingOutcome.Unusable>(_ann.Fetch()).Reason);
        Assert.Contains("of the space 'cookbook'", Assert.IsType<SharingOutcome.Unusable>(_ann.Push()).Reason);
        Assert.Equal(2, _ann.Journal.Head().Seq);
    }

    // Sound lines in a commit that does not say which: they would be damage here as soon as somebody verifies.
    [Fact]
    public void Refuses_commits_that_would_be_damage_here()
    {
        Together();
        Script.Written(_bob.Journal.Append(Script.Request(2)));
        _bob.Git("update-ref", Branch, _bob.Git(
            "commit-tree", "-p", $"{Branch}~1", "-m", "No trailers", $"{Branch}^{{tree}}").Trim());
        _bob.Git("push", "-q", "origin", "shardwiki/handbook");

        Assert.Contains("damaged at decision 3", Assert.IsType<SharingOutcome.Unusable>(_ann.Fetch()).Reason);
        Assert.Equal(2, Sound(_ann).Count);
    }

    [Fact]
    public void Takes_the_other_in_its_place_only_where_that_was_asked_for_what_stands()
    {
        Fork();
        var told = Assert.IsType<SharingOutcome.Forked>(_ann.Fetch()).Fork;
        Script.Written(_ann.Journal.Append(Script.Request(3)));
        Assert.IsType<SharingOutcome.Forked>(_ann.Replace(told));
        Assert.Equal(4, _ann.Journal.Head().Seq);

        var epoch = _ann.Journal.Lease()!.Epoch;
        Shared(_ann.Replace(Assert.IsType<SharingOutcome.Forked>(_ann.Fetch()).Fork));
        Assert.Equal([Script.Id(0), Script.Id(1), Script.Id(5), Script.Id(6)], _ann.Lines());
        Assert.InRange(_ann.Journal.Lease()!.Epoch, epoch + 1, long.MaxValue);
        Assert.Equal(4, Sound(_ann).Count);
        Script.Written(_ann.Journal.Append(Script.Request(2)));
        Assert.Equal(1, Shared(_ann.Push()).Count);
    }

    [Fact]
    public void Loses_no_line_when_many_push_at_the_same_time()
    {
        Together();
        var sides = Enumerable.Range(0, 4).Select(number => new SharingSide(_scratch.Path($"side-{number}"))).ToList();
        foreach (var (number, side) in sides.Index())
        {
            side.Name("origin", _origin.GitDirectory);
            Shared(side.Fetch());
            Script.Written(side.Journal.Append(Script.Request(10 + number)));
        }

        var outcomes = sides.AsParallel().WithDegreeOfParallelism(4).Select(side => side.Push()).ToList();
        sides.ForEach(side => side.Dispose());

        Assert.Single(outcomes.OfType<SharingOutcome.Shared>());
        Assert.Equal(3, outcomes.OfType<SharingOutcome.Forked>().Count());
        Assert.Equal(1, Shared(_ann.Fetch()).Count);
    }

    public void Dispose()
    {
        _ann.Dispose();
        _bob.Dispose();
        _origin.Dispose();
        _scratch.Dispose();
    }

    private static SharingOutcome.Shared Shared(SharingOutcome outcome) => Assert.IsType<SharingOutcome.Shared>(outcome);

    private static VerifyOutcome.Sound Sound(SharingSide side) => Assert.IsType<VerifyOutcome.Sound>(side.Journal.Verify());

    private void Together()
    {
        Shared(_ann.Push());
        Shared(_bob.Fetch());
    }

    private void Fork()
    {
        Together();
        Script.Written(_ann.Journal.Append(Script.Request(2)));
        Script.Written(_bob.Journal.Append(Script.Batch(5, 6)));
        Shared(_bob.Push());
    }
}
