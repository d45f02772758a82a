using ShardWiki.Git;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Two_histories_that_share_commits
{
    private static readonly string[] Paths = ["a", "b", "c", "d/e"];

    /// <summary>
    /// Both branches edit, delete and merge each other at random, also crosswise, so that several merge bases come about.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Meet_where_git_says(int seed)
    {
        using var repositories = Random(seed);
        var past = CommonPast.Find(repositories.Histories("one"), repositories.Histories("two"))!;

        Assert.Equal(repositories.Git("merge-base", "one", "two"), past.Base.ToString());
        Assert.Equal(
            repositories.Git("log", "-1", "--format=%at", past.Base.ToString()),
            $"{past.At.ToUnixTimeSeconds()}");
        AssertThen(repositories, past.OfOurs(Standing(repositories, "one")), ("one", "two"));
        AssertThen(repositories, past.OfTheirs(Standing(repositories, "two")), ("two", "one"));
    }

    [Fact]
    public void Meet_at_the_place_that_a_page_had_before_it_was_renamed()
    {
        using var repositories = new TwoRepositories(("in/old", "the same text\n"));
        var meeting = repositories.Git("rev-parse", "one");
        repositories.Script.Checkout("one");
        repositories.Script.Rename("move", "in/old", "in/new");
        repositories.On("two", ("in/old", "the same text\nand more\n"));
        var past = CommonPast.Find(repositories.Histories("one", "in"), repositories.Histories("two"))!;

        Assert.Equal(meeting, past.Base.ToString());
        Assert.Equal("in/old", past.OfOurs(["new"])["new"].Path);
        Assert.Equal("in/old", past.OfTheirs(["in/old"])["in/old"].Path);
        Assert.Equal(past.OfTheirs(["in/old"])["in/old"].Blob, past.OfOurs(["new"])["new"].Blob);
    }

    [Fact]
    public void Say_nothing_of_a_page_that_was_made_since_or_that_neither_changed()
    {
        using var repositories = new TwoRepositories(("kept", "1"), ("changed", "1"));
        repositories.On("one", ("changed", "2"), ("made", "1"));
        repositories.On("two", ("made", "2"));
        var past = CommonPast.Find(repositories.Histories("one"), repositories.Histories("two"))!;

        Assert.Equal(["changed"], past.OfOurs(["kept", "changed", "made"]).Keys);
        Assert.Equal(["changed"], past.OfTheirs(["kept", "changed", "made"]).Keys);
    }

    [Fact]
    public void Have_nothing_to_tell_where_they_are_the_same()
    {
        using var repositories = new TwoRepositories(("a", "1"));

        Assert.Null(CommonPast.Find(repositories.Histories("one"), repositories.Histories("two")));
    }

    [Fact]
    public void Have_no_common_past_where_they_share_none()
    {
        using var ours = new TwoRepositories(("a", "1"));
        using var theirs = new TwoRepositories(("a", "2"));

        Assert.Null(CommonPast.Find(ours.Histories("one"), theirs.Histories("one")));
    }

    // What either touched since is told, and what is not told is as it was.
    private static void AssertThen(
        TwoRepositories at, IReadOnlyDictionary<string, PathThen> then, (string Own, string Other) branches)
    {
        var meeting = at.Git("merge-base", "one", "two");
        var own = at.Git("rev-list", branches.Own, $"^{branches.Other}").Split('\n');
        foreach (var path in Standing(at, branches.Own))
        {
            var blob = at.BlobAt(meeting, path);
            if (!then.TryGetValue(path, out var told))
            {
                Assert.True(blob.Length == 0 || (blob == at.BlobAt("one", path) && blob == at.BlobAt("two", path)), path);
                continue;
            }

            Assert.Equal((path, blob), (told.Path, told.Blob.ToString()));
            Assert.Equal(
                at.Git("log", "--format=%H", branches.Own, "--", path).Split('\n').Intersect(own),
                told.Since.Select(c => c.Commit.ToString()));
        }
    }

    private static string[] Standing(TwoRepositories at, string branch) =>
        at.Git("-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", branch)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static TwoRepositories Random(int seed)
    {
        var random = new Random(seed);
        var repositories = new TwoRepositories([.. Paths.Select(path => (path, $"{path} 0"))]);
        for (var step = 0; step < 16; step++)
        {
            var branch = random.Next(2) == 0 ? "one" : "two";
            (string, string)[] files =
                [.. Paths.Where(_ => random.Next(3) == 0).Select(path => (path, $"{path} {random.Next(3)}"))];
            repositories.Script.Checkout(branch);
            if (random.Next(3) == 0)
            {
                repositories.Script.Merge($"merge {step}", branch == "one" ? "two" : "one", files);
            }
            else
            {
                repositories.Script.Commit($"step {step}", files);
            }
        }

        return repositories;
    }
}
