using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Fetching_several_references_at_once : IDisposable
{
    private readonly ScriptedRepository origin = new();
    private readonly ScratchFolder scratch = new();

    public void Dispose()
    {
        origin.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void Tells_of_each_by_itself()
    {
        var first = origin.Commit("one", ("a.md", "1"));
        origin.Git("tag", "-a", "-m", "annotated", "v1");
        var second = origin.Commit("two", ("a.md", "2"));
        origin.Git("tag", "picture", origin.Git("rev-parse", "HEAD:a.md").Trim());

        var told = All("v1", "", "main", "v2", first, new string('1', 40), "picture", "v1");

        Assert.Equal(7, told.Count);
        Assert.Equal(Fetched(first, true), told["v1"]);
        Assert.Equal(Fetched(second, true), told[""]);
        Assert.Equal(Fetched(second, true), told["main"]);
        Assert.Equal(Fetched(first, false), told[first]);
        Assert.Equal("v1", Assert.IsType<MirrorOutcome.ReferenceMissing>(told["v2"]).Closest);
        Assert.IsType<MirrorOutcome.ReferenceMissing>(told[new string('1', 40)]);
        Assert.Equal(new MirrorOutcome.NoCommit("refs/tags/picture"), told["picture"]);
        Assert.Equal(Fetched(second, false), All("main")["main"]);
        Assert.Equal(first, Resolved(first));
    }

    [Fact]
    public void Keeps_what_a_name_led_to_before()
    {
        var first = origin.Commit("one", ("a.md", "1"));
        All("main");
        origin.Git("checkout", "-q", "--orphan", "anew");
        var other = origin.Commit("other", ("b.md", "b"));
        origin.Git("branch", "-q", "-f", "main", "anew");

        Assert.Equal(Fetched(other, true), All("main")["main"]);
        Assert.Equal(first, Resolved(first));
    }

    [Fact]
    public void Keeps_what_is_pinned_also_when_the_mirror_is_swept()
    {
        var first = origin.Commit("one", ("a.md", "1"));
        All("main");
        origin.Git("checkout", "-q", "--orphan", "anew");
        origin.Commit("other", ("b.md", "b"));
        origin.Git("branch", "-q", "-f", "main", "anew");

        From($"file://{origin.Root}", [new MirrorPin(first)], "main");

        Swept();
        Assert.Equal(first, Resolved(first));
        Assert.Equal($"refs/shardwiki/pinned/{first}", Names.Single(name => name.Contains("pinned", StringComparison.Ordinal)));
    }

    [Fact]
    public void Has_names_of_its_own_for_the_branches_in_which_it_looks_for_a_commit()
    {
        var first = origin.Commit("one", ("a.md", "1"));
        origin.Git("checkout", "-q", "-b", "a");
        var second = origin.Commit("two", ("a.md", "2"));
        All(second);
        origin.Git("checkout", "-q", "-b", "b", first);
        origin.Git("branch", "-q", "-D", "a");
        origin.Git("checkout", "-q", "-b", "a/b");
        var third = origin.Commit("three", ("a.md", "3"));

        Assert.Equal(Fetched(third, true), All(third, second)[third]);

        Swept();
        Assert.Equal((second, third), (Resolved(second), Resolved(third)));
        Assert.Contains("refs/shardwiki/all/a/b", Names);
        Assert.All(Names, name => Assert.StartsWith("refs/shardwiki/", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Fetches_more_than_one_command_line_may_name()
    {
        var head = origin.Commit("one", ("a.md", "1"));
        var names = Enumerable.Range(0, 200).Select(i => $"{new string('v', 150)}{i:000}").ToArray();
        File.WriteAllText(Path.Combine(origin.GitDirectory, "packed-refs"),
            "# pack-refs with: peeled fully-peeled sorted \n" + string.Concat(names.Select(n => $"{head} refs/tags/{n}\n")));

        Assert.All(All(names).Values, outcome => Assert.Equal(Fetched(head, true), outcome));
    }

    [Fact]
    public void Tells_all_alike_where_there_is_nothing_to_ask()
    {
        Assert.All(All("a", "b").Values, o => Assert.IsType<MirrorOutcome.Empty>(o));
        Assert.Equal(2, From("https://example.org/x", "a", "b").Values.OfType<MirrorOutcome.SchemeRefused>().Count());
        Assert.All(From($"file://{scratch.Path("nothing")}", "a", "b").Values, o => Assert.IsType<MirrorOutcome.Unreachable>(o));
        File.WriteAllText(scratch.Path("text"), "no bundle");
        Assert.All(From($"file://{scratch.Path("text")}", "a", "b").Values, o => Assert.IsType<MirrorOutcome.Unreachable>(o));
    }

    private static MirrorOutcome Fetched(string commit, bool isChanged) => new MirrorOutcome.Fetched(ObjectName.Parse(commit), isChanged);

    private string[] Names => origin.Git("--git-dir", scratch.Path("mirror"), "for-each-ref", "--format=%(refname)").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private void Swept() => origin.Git("--git-dir", scratch.Path("mirror"), "gc", "-q", "--prune=now");

    private string? Resolved(string commit)
    {
        using var mirror = GitRepository.Open(scratch.Path("mirror"));
        return CommitLookup.Find(mirror, commit)?.ToString();
    }

    private IReadOnlyDictionary<string, MirrorOutcome> All(params string[] references) => From($"file://{origin.Root}", references);

    private ImmutableDictionary<string, MirrorOutcome> From(string address, params string[] references) => From(address, [], references);

    private ImmutableDictionary<string, MirrorOutcome> From(string address, MirrorPin[] pins, params string[] references) => Mirror.FetchAll(
        new MirrorRequest { Address = address, MirrorFolder = scratch.Path("mirror"), Schemes = ["file"], Pins = [.. pins] },
        [.. references], TestContext.Current.CancellationToken);
}
