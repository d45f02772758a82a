using System.Text;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class A_page_that_is_forked : IDisposable
{
    private const string Was = "# Lamp\n\nRed means wait.\n\nfour\n\nsix\n\nGreen means go, and so does blue.\n";
    private readonly ScratchFolder scratch = new();
    private readonly ScriptedRepository vendor = new();
    private readonly ScriptedRepository mine = new();

    public A_page_that_is_forked()
    {
        vendor.Commit("Begin", ("lamp.md", Was));
        mine.Commit("Begin", ("own.md", "# Own\n"));
        Space("read-only");
    }

    private DecisionRequest Bob => new(new SpaceRequest(scratch.Root, null, TimeProvider.System), "Bob <bob@example.org>");

    public void Dispose()
    {
        vendor.Dispose();
        mine.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void Is_an_overlay_where_the_shard_is_not_written_and_the_site_shows_it()
    {
        Assert.IsType<DecisionsOutcome>(Fork());

        var explained = Assert.Single(Explain("mine:lamp.md").Topics);
        Assert.Equal(["mine:lamp.md", "vendor:lamp.md"], explained.Voices.Select(v => v.Id).Order(StringComparer.Ordinal));
        Assert.IsType<BuildOutcome>(BuildVerb.Run(
            new BuildRequest { Space = Bob.Space, Output = scratch.Path("site") }, CancellationToken.None));
        var site = File.ReadAllText(scratch.Path("site/lamp/@mine/index.html"));
        Assert.Contains("Green means go", site);
        Assert.Contains("vendor:lamp.md", site);
        Assert.Contains("forked as mine:lamp.md", File.ReadAllText(scratch.Path("site/lamp/index.html")));
    }

    [Fact]
    public void Is_a_commit_that_names_its_authors_where_the_shard_is_written()
    {
        Space("write-through");

        Assert.Equal(
            ["overlay.drafted", "page.forked", "overlay.applied"],
            Assert.IsType<DecisionsOutcome>(Fork()).Decisions.Select(d => d.Type));
        Assert.Equal(Was, mine.Git("show", "HEAD:lamp.md"));
        Assert.Contains("Co-authored-by: Ann <ann@example.org>", mine.Git("log", "-1", "--format=%B"));
    }

    [Fact]
    public void Leaves_as_a_patch_that_makes_a_file()
    {
        Fork();
        var export = Assert.IsType<OverlayExportOutcome>(OverlayExportVerb.Run(Bob.Space, [], null, CancellationToken.None));
        File.WriteAllBytes(scratch.Path("mail"), Assert.Single(export.Patches).Mail);
        mine.Git("am", "-q", scratch.Path("mail"));

        Assert.Equal(Was, mine.Git("show", "HEAD:lamp.md"));
        Assert.Equal("upstreamed", Assert.Single(Assert.IsType<OverlayListOutcome>(
            OverlayListVerb.Run(Bob.Space, CancellationToken.None)).Overlays).State);
    }

    [Fact]
    public void Is_measured_from_the_fork_point_and_from_the_last_merge()
    {
        Space("write-through");
        Fork();
        mine.Git("reset", "-q", "--hard");
        mine.Commit("Ours", ("lamp.md", Was.Replace("wait", "stop")));
        vendor.Commit("Theirs", ("lamp.md", Was.Replace("go,", "walk,")));
        Assert.Contains("git would merge it", Standing("mine:lamp.md"));

        var merged = Assert.IsType<DecisionsOutcome>(Merge());
        Assert.Equal(["overlay.drafted", "pages.merged"], merged.Decisions.Select(d => d.Type));
        Assert.IsType<NotDone>(Merge());

        // The same line again: only what changed since the merge counts.
        vendor.Commit("Again", ("lamp.md", Was.Replace("go,", "run,")));
        Assert.Contains("git would merge it", Standing("mine:lamp.md"));
    }

    [Fact]
    public void Says_what_another_dialect_does_not_read()
    {
        vendor.Commit("Link", ("wiki.md", "# Wiki\n\nSee [[lamp]] and [[lamp]], and more of it.\n"));
        Space("read-only", "obsidian");

        Assert.IsType<DecisionsOutcome>(ForkVerb.Run(new ForkRequest(Bob, "vendor:wiki.md", "mine"), CancellationToken.None));
        var list = Assert.IsType<OverlayListOutcome>(OverlayListVerb.Run(Bob.Space, CancellationToken.None));
        Assert.Contains("Fidelity: read as gfm, 2 of 2 links are plain text.", Assert.Single(list.Overlays).Message);
    }

    [Fact]
    public void Does_not_take_the_place_of_another()
    {
        mine.Commit("There", ("lamp.md", "# Mine\n"));

        Assert.StartsWith("mine:lamp.md is there", Assert.IsType<NotDone>(Fork()).Reason);
        Assert.IsType<NotDone>(ForkVerb.Run(new ForkRequest(Bob, "vendor:lamp.md", "mine") { As = "../x.md" }, CancellationToken.None));
    }

    private VerbOutcome Fork() => ForkVerb.Run(new ForkRequest(Bob, "vendor:lamp.md", "mine"), CancellationToken.None);

    private VerbOutcome Merge() => MergeVerb.Run(
        new MergeRequest(Bob, "vendor:lamp.md", "mine:lamp.md"), null, CancellationToken.None);

    private string Standing(string page) => Explain(page).Topics.SelectMany(t => t.Voices).Single(v => v.Id == page).Standing;

    private ExplainOutcome Explain(string page) => Assert.IsType<ExplainOutcome>(
        ExplainVerb.Run(Bob.Space, page, null, CancellationToken.None));

    private void Space(string mode, string dialect = "gfm") => scratch.Write(
        "shardwiki.yml",
        $"space: handbook\nshards:\n  - name: vendor\n    git: {vendor.Root}\n    dialect: {dialect}\n"
        + $"  - name: mine\n    git: {mine.Root}\n    dialect: gfm\n    mode: {mode}\n");
}
