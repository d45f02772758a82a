using ShardWiki.Git;
using ShardWiki.Model;
using ShardWiki.Testing;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// Two branches of one script, each in a repository of its own that does not hold the other's commits, and the space
/// that joins both. What git says is asked of the script, which has all commits.
/// </summary>
internal sealed class TwoRepositories : IDisposable
{
    private static readonly string[] Both = ["one", "two"];

    private readonly ScratchFolder _scratch = new();

    /// <summary>Begins with these files; both branches are made there.</summary>
    public TwoRepositories(params (string Path, string Text)[] files)
    {
        Script.Commit("base", files);
        Array.ForEach(Both, branch => Script.Git("branch", branch));
    }

    public ScriptedRepository Script { get; } = new();

    /// <summary>Commits on one of the branches.</summary>
    public string On(string branch, params (string Path, string Text)[] files)
    {
        Script.Checkout(branch);
        return Script.Commit($"on {branch}", files);
    }

    /// <summary>What git prints, without the line's end; empty where it fails.</summary>
    public string Git(params string[] arguments) =>
        Script.TryGit(arguments) == 0 ? Script.Git(arguments).TrimEnd('\n') : "";

    public string BlobAt(string commit, string path) => Git("rev-parse", "-q", "--verify", $"{commit}:{path}");

    /// <summary>How many clashes git finds between two blobs that came from a third.</summary>
    public int MergeFile(string ours, string ancestor, string theirs)
    {
        string[] blobs = [ours, ancestor, theirs];
        return Script.TryGit(
            ["merge-file", "-p", "-q", .. blobs.Select(b => _scratch.Write($"blobs/{b}", Script.Git("cat-file", "blob", b)))]);
    }

    public PathHistories Histories(string branch, string folder = "")
    {
        using var repository = GitRepository.Open(Separate(branch));
        return repository.Histories(
            new HistoryRequest { Revision = repository.Resolve(branch)!.Value, Folder = folder });
    }

    /// <summary>The policy of the space that joins both.</summary>
    public string Policy { get; init; } = "shard-order";

    /// <summary>Builds the site; its folder.</summary>
    public string Built()
    {
        var built = BuildVerb.Run(
            new BuildRequest { Space = Space(), Output = _scratch.Path("site") }, CancellationToken.None);
        Assert.IsType<BuildOutcome>(built);
        return _scratch.Path("site");
    }

    public UnionGraph United()
    {
        Assert.Null(SpaceOpening.Of(Space(), out var space));
        var request = new WalkRequest { Output = _scratch.Path("site"), Clock = TimeProvider.System };
        Assert.Null(GatheredWalk.Of(space, request, out var gathered, CancellationToken.None));
        using (gathered)
        {
            return UnitedWalk.Of(gathered, request, CancellationToken.None).Union;
        }
    }

    public Divergence DivergenceOf(string page) => UnionReading.DivergenceOf(United(), page);

    public void Dispose()
    {
        Script.Dispose();
        _scratch.Dispose();
    }

    private SpaceRequest Space()
    {
        var shards = Both.Select(b => $"  - {{ name: {b}, git: {b}.git, ref: {b}, dialect: gfm }}\n");
        Array.ForEach(Both, b => Separate(b));
        _scratch.Write(
            "shardwiki.yml", $"space: handbook\nshards:\n{string.Concat(shards)}policy: {{ canonical: {Policy} }}\n");
        return new SpaceRequest(_scratch.Root, null, TimeProvider.System);
    }

    private string Separate(string branch)
    {
        var folder = _scratch.Path($"{branch}.git");
        Script.Git("clone", "-q", "--bare", "--no-local", "--single-branch", "--branch", branch, Script.Root, folder);
        return folder;
    }
}
