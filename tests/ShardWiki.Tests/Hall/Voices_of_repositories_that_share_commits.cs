using ShardWiki.Model;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Where path histories and git's merge base tell different ancestors, the merge base is what counts.</summary>
public sealed class Voices_of_repositories_that_share_commits : IDisposable
{
    private const string Page = "x.md";

    private readonly TwoRepositories _repositories = new((Page, Text("first", "second", "third")));

    public void Dispose() => _repositories.Dispose();

    [Fact]
    public void Are_merged_over_what_the_merge_base_holds()
    {
        // The second branch takes the commit in, but not its words: git's history of the path leaves that line out.
        var taken = _repositories.On("one", (Page, Text("FIRST", "second", "third")));
        _repositories.On("two", (Page, Text("first", "second", "THIRD")));
        _repositories.Script.Merge("words of our own", "one", (Page, Text("first", "second", "THIRD")));
        _repositories.On("one", (Page, Text("FIRST", "SECOND", "third")));
        _repositories.On("two", (Page, Text("first", "second", "THIRD!")));

        Assert.Equal(taken, _repositories.Git("merge-base", "one", "two"));
        Assert.DoesNotContain(taken, _repositories.Git("log", "--format=%H", "two", "--", Page), StringComparison.Ordinal);
        Assert.Equal(
            _repositories.BlobAt(taken, Page),
            Assert.IsType<Divergence.Mergeable>(_repositories.DivergenceOf("two:x.md")).Ancestor.Content.ToString());
    }

    [Fact]
    public void Are_ahead_where_the_other_has_what_the_merge_base_holds()
    {
        _repositories.On("one", (Page, Text("FIRST", "second", "third")));
        _repositories.On("two", (Page, Text("first", "second", "THIRD")));
        _repositories.Script.Merge("words of our own", "one", (Page, Text("first", "second", "THIRD")));
        var last = _repositories.On("two", (Page, Text("first", "second", "THIRD!")));
        var first = _repositories.Git("log", "--format=%at", $"{last}~2", "-1");

        Assert.Equal(
            new Divergence.Ahead(2, DateTimeOffset.FromUnixTimeSeconds(long.Parse(first, null))),
            _repositories.DivergenceOf("two:x.md"));
    }

    [Fact]
    public void Are_behind_where_they_have_what_the_merge_base_holds()
    {
        _repositories.On("two", (Page, Text("FIRST", "second", "third")));
        _repositories.On("one", (Page, Text("first", "second", "THIRD")));
        _repositories.Script.Merge("words of our own", "two", (Page, Text("first", "second", "THIRD")));
        _repositories.On("one", (Page, Text("first", "second", "THIRD!")));

        Assert.Equal(2, Assert.IsType<Divergence.Behind>(_repositories.DivergenceOf("two:x.md")).Changes);
    }

    [Fact]
    public void Meet_where_one_of_them_was_renamed_and_edited_at_once()
    {
        _repositories.On("two", (Page, Text("first", "second", "THIRD")));
        _repositories.Script.Checkout("one");
        _repositories.Script.Write("y.md", Text("FIRST", "second", "third"));
        _repositories.Script.Delete("move and edit", Page);

        var ancestor = Assert.IsType<Divergence.Mergeable>(_repositories.DivergenceOf("two:x.md")).Ancestor;
        Assert.Equal(_repositories.BlobAt("two~1", Page), ancestor.Content.ToString());
    }

    [Fact]
    public void Name_the_changes_that_each_made_since()
    {
        var ours = _repositories.On("one", (Page, Text("FIRST", "second", "third")));
        var theirs = _repositories.On("two", (Page, Text("first", "second", "THIRD")));
        var union = _repositories.United();
        var changes = ComparedChanges.Of(
            union, UnionReading.Page(union, "one:x.md"), UnionReading.Page(union, "two:x.md"));

        Assert.Equal([new Revision(ours)], changes.Reference.Select(c => c.Revision));
        Assert.Equal([new Revision(theirs)], changes.Voice.Select(c => c.Revision));
    }

    /// <summary>Forks that edit, merge and cross each other at random, against what git itself would do with the pair.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Differ_as_git_would_find(int seed)
    {
        using var repositories = Random(new Random(seed));
        var union = repositories.United();
        var compared = union.Topics.Where(t => t.Voices.Length == 2).ToArray();

        Assert.NotEmpty(compared);
        Assert.All(compared, topic => AssertAsGit(repositories, topic.Voices[1]));
    }

    // What one path's history says is judged elsewhere; here is the rest.
    private static void AssertAsGit(TwoRepositories at, Voice voice)
    {
        var path = voice.Id.Key;
        var meeting = at.BlobAt(at.Git("merge-base", "one", "two"), path);
        var (ours, theirs) = (at.BlobAt("one", path), at.BlobAt("two", path));
        switch (voice.Divergence)
        {
            case Divergence.Mergeable mergeable:
                Assert.Equal(meeting, mergeable.Ancestor.Content.ToString());
                Assert.Equal(0, at.MergeFile(ours, meeting, theirs));
                break;
            case Divergence.Conflicting conflicting:
                Assert.Equal(meeting, conflicting.Ancestor.Content.ToString());
                Assert.InRange(at.MergeFile(ours, meeting, theirs), 1, 127);
                break;
            case Divergence.Identical:
                Assert.Equal(ours, theirs);
                break;
            default:
                Assert.True(IsInOrder(at, path, (ours, theirs, meeting)), $"{voice}");
                break;
        }
    }

    private static bool IsInOrder(TwoRepositories at, string path, (string Ours, string Theirs, string Base) blobs) =>
        blobs.Base == blobs.Ours || blobs.Base == blobs.Theirs
        || Versions(at, "one", path).Contains(blobs.Theirs) || Versions(at, "two", path).Contains(blobs.Ours);

    private static IEnumerable<string> Versions(TwoRepositories at, string branch, string path) =>
        at.Git("log", "--format=%H", branch, "--", path).Split('\n').Select(c => at.BlobAt(c, path));

    private static TwoRepositories Random(Random random)
    {
        string[] paths = ["p.md", "q.md", "r.md", "s.md"];
        var repositories = new TwoRepositories([.. paths.Select(p => (p, Text($"{p} a", $"{p} b", $"{p} c")))]);
        for (var step = 0; step < 14; step++)
        {
            var branch = random.Next(2) == 0 ? "one" : "two";
            repositories.Script.Checkout(branch);
            if (random.Next(4) == 0)
            {
                repositories.Script.Merge($"merge {step}", branch == "one" ? "two" : "one", Edited(repositories, random, paths));
            }
            else
            {
                repositories.On(branch, Edited(repositories, random, paths));
            }
        }

        return repositories;
    }

    // One line of some pages at a time, so that a pair may merge or clash; what stands there may be a half-made merge.
    private static (string, string)[] Edited(TwoRepositories at, Random random, string[] paths) =>
    [
        .. paths.Where(_ => random.Next(2) == 0).Select(path =>
        {
            var lines = at.Git("show", $"HEAD:{path}").Split("\n\n");
            lines[random.Next(lines.Length)] = $"{path} says {random.Next(1000)} of a boat that sails from shore to shore.";
            return (path, string.Join("\n\n", lines) + "\n");
        }),
    ];

    private static string Text(params string[] words) =>
        string.Join("\n\n", words.Select(w => $"The {w} line tells of a boat that sails from shore to shore.")) + "\n";
}
