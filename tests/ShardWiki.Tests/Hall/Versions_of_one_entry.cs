using System.Text.RegularExpressions;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class Versions_of_one_entry : IDisposable
{
    private readonly ScriptedRepository _product = new();
    private readonly ScratchFolder _space = new();

    public Versions_of_one_entry()
    {
        _product.Commit("One", ("docs/index.md", "# Product\n\nAll words of it.\n"), ("docs/install.md", "# Install\n\nAs it was in the beginning, with words enough to be alike.\n"),
            ("docs/gone.md", "# Gone\n"));
        _product.Git("tag", "v1.9");
        _product.Commit("Ten", ("docs/install.md", "# Install\n\nAs it was in the beginning, with words enough to be alike!\n"));
        _product.Delete("Drop", "docs/gone.md");
        _product.Git("tag", "v1.10");
        _product.Commit("Next", ("docs/new.md", "# New\n"));
        Configure("refs: [main, \"v*\"]");
    }

    [Fact]
    public void Are_shards_with_pages_of_their_own()
    {
        var built = Build();

        Assert.Equal(3, built.Counts.Shards);
        Assert.Equal(0, built.Counts.Conflicts);
        Assert.Equal(built.Counts.Pages, built.Counts.Topics);
        Assert.Contains("alike.", Site("docs/v1.9/install"), StringComparison.Ordinal);
        Assert.Contains("alike!", Site("docs/v1.10/install"), StringComparison.Ordinal);
        Assert.Contains("New", Site("docs/main/new"), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_none_where_a_tag_leads_to_no_commit()
    {
        _product.Git("tag", "v1.x", _product.Git("rev-parse", "HEAD:docs/index.md").Trim());
        _product.Git("tag", "-a", "-m", "A folder", "v1.y", "HEAD^{tree}");

        var built = Build();

        Assert.Equal((3, 0), (built.Counts.Shards, built.ExitCode));
    }

    [Fact]
    public void Lead_to_one_another_and_tell_which_is_the_newest()
    {
        Build();

        Assert.Equal("main ../../main/install/; v1.10 ../../v1.10/install/ latest; v1.9 ./ (here)", Versions("docs/v1.9/install"));
        Assert.Equal("main ./ (here); v1.10 ../../v1.10/ latest; v1.9 ../../v1.9/", Versions("docs/main/new"));
        Assert.Contains("""<link rel="canonical" href="https://example.org/docs/v1.10/install/">""", Site("docs/v1.9/install"), StringComparison.Ordinal);
        Assert.Contains("""<link rel="canonical" href="https://example.org/docs/v1.9/gone/">""", Site("docs/v1.9/gone"), StringComparison.Ordinal);
        Assert.Contains("v1.10/install/", Site("docs/latest/install"), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_kept_by_an_archive_and_built_from_it()
    {
        var file = _space.Path("a.zip");
        Assert.IsType<ArchiveOutcome>(ArchiveVerb.Run(new ArchiveRequest { Space = Request, Output = file }, CancellationToken.None));

        var verified = Assert.IsType<ArchiveVerifyOutcome>(ArchiveVerifyVerb.Run(
            new ArchiveVerifyRequest { File = file, Rebuild = true, Clock = TimeProvider.System }, CancellationToken.None));

        Assert.Empty(verified.Faults);
    }

    [Fact]
    public void Are_each_one_shard_however_often_and_long_they_are_named()
    {
        _product.Git("branch", "Feature/of-a-name-that-is-longer-than-a-shard-may-have");
        Configure("refs: [main, \"m*\", \"Feature/*\"]");

        Assert.Equal(2, Build().Counts.Shards);
        Assert.Contains("New", Site("docs/Feature-of-a-name-that-is-longer-than-a-shard-may-have/new"), StringComparison.Ordinal);
        Assert.Contains("docs-feature-of-a-name-that-is-longer-th:", _space.Read("site/index.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Share_ids_of_pages_but_not_within_one()
    {
        _product.Commit("Id", ("docs/install.md", "---\nuid: p.install\n---\n# Install\n"));
        _product.Git("tag", "v2.0");
        _product.Commit("Twice", ("docs/zwei.md", "---\nuid: p.install\n---\n# Two\n"));

        var told = Assert.Single(Build().Findings, f => f.Code == "SW1211");

        Assert.Equal("docs-main:zwei.md", told.File);
        Assert.StartsWith("the id 'p.install' is that of docs-main:install.md too", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_told_of_where_there_are_two()
    {
        Configure("refs: [main]");
        Build();

        Assert.DoesNotContain("sw-versions", Site("docs/main/new"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("refs: [\"w*\"]", "no branch or tag matches 'w*'")]
    [InlineData("refs: [main]\n    ref: main", "'ref:' or 'refs:', not both")]
    [InlineData("refs: [a.b, a-b]", "two shards are named 'docs-a-b'")]
    public void Are_refused_where_they_are_none(string refs, string why)
    {
        Configure(refs);

        var refused = Assert.IsType<NotDone>(BuildVerb.Run(new BuildRequest { Space = Request }, CancellationToken.None));

        Assert.Contains(refused.Findings, f => f.Message.Contains(why, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _product.Dispose();
        _space.Dispose();
    }

    private SpaceRequest Request => new(_space.Root, null, TimeProvider.System);

    private void Configure(string refs) => _space.Write("shardwiki.yml",
        $"space: product\nbase-url: https://example.org/\nshards:\n  - name: docs\n    git: {_product.Root}\n    path: docs\n    mount: docs\n    dialect: gfm\n    {refs}\n");

    private BuildOutcome Build() => Assert.IsType<BuildOutcome>(BuildVerb.Run(
        new BuildRequest { Space = Request, Output = _space.Path("site"), FailOn = "none" }, CancellationToken.None));

    private string Site(string page) => _space.Read($"site/{page}/index.html");

    private string Versions(string page) => string.Join("; ", Regex.Matches(
        Regex.Match(Site(page), """<nav class="sw-versions".*?</nav>""", RegexOptions.Singleline).Value,
        """<a href="(?<href>[^"]*)"(?<here> aria-current="page")?>(?<text>[^<]*)</a>(?<newest> <small>latest</small>)?""").Select(m =>
        $"{m.Groups["text"]} {m.Groups["href"]}{(m.Groups["newest"].Success ? " latest" : "")}{(m.Groups["here"].Success ? " (here)" : "")}"));
}
