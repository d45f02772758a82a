using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>A space with one entry of several versions, whose repository is asked over git's own protocol.</summary>
internal sealed class VersionedSpace : IDisposable
{
    private readonly ScratchFolder _space = new();

    public VersionedSpace()
    {
        Product.Commit("One", ("docs/index.md", "# Product\n"), ("docs/install.md", "# Install\n\nAs it was in the beginning, with words enough to be alike.\n"));
        Product.Git("tag", "v1.9");
        Product.Commit("Ten", ("docs/install.md", "# Install\n\nAs it was in the beginning, with words enough to be alike!\n"));
        Product.Git("tag", "-a", "-m", "Ten", "v1.10");
        Product.Commit("Next", ("docs/new.md", "# New\n"));
        _space.Write("notes/index.md", "# Notes\n");
        Configure("refs: [main, \"v*\"]");
    }

    public ScriptedRepository Product { get; } = new();

    public SpaceRequest Request => new(_space.Root, null, TimeProvider.System);

    public string Lock
    {
        get => _space.Read("shardwiki.lock");
        set => _space.Write("shardwiki.lock", value);
    }

    /// <summary>Where the repository is asked.</summary>
    public string Url { get; set; } = "";

    public void Configure(string refs, string more = "") => _space.Write("shardwiki.yml",
        $"space: product\nbase-url: https://example.org/\nschemes: [file, git]\nshards:\n  - name: docs\n    git: {(Url.Length > 0 ? Url : $"file://{Product.Root}")}\n    path: docs\n"
        + $"    mount: docs\n    dialect: gfm\n    {refs}\n{more}");

    public PullOutcome Pull() => Assert.IsType<PullOutcome>(PullVerb.Run(Request, null, CancellationToken.None));

    public BuildOutcome Build(BuildSource source = BuildSource.AsTheyAre) => Assert.IsType<BuildOutcome>(Built(source));

    public VerbOutcome Built(BuildSource source, string output = "site") => BuildVerb.Run(
        new BuildRequest { Space = Request, Output = Path(output), Source = source, FailOn = "none", Full = output != "site" }, CancellationToken.None);

    public void IsAsBuiltFromNothing()
    {
        Assert.IsType<BuildOutcome>(Built(BuildSource.AsTheyAre, "clean"));
        Assert.Equal(Files("clean"), Files("site"));
    }

    public SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(Path(folder), "*", SearchOption.AllDirectories)
            .ToDictionary(f => System.IO.Path.GetRelativePath(Path(folder), f), File.ReadAllText), StringComparer.Ordinal);

    public string Path(string relative) => _space.Path(relative);

    public string Site(string page) => _space.Read($"site/{page}/index.html");

    public void Dispose()
    {
        Product.Dispose();
        _space.Dispose();
    }
}
