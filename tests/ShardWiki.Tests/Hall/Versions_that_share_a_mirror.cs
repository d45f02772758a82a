using System.Diagnostics;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>Twelve tags and a branch of a repository on a server, which are one entry.</summary>
public sealed class Versions_that_share_a_mirror : IDisposable
{
    private const int Asking = 1;
    private const int Fetching = 2; // What is there, and what of it is not here yet.
    private const string EveryShard = "docs-main docs-v2-11 docs-v2-10 docs-v2-9 docs-v2-8 docs-v2-7 docs-v2-6 docs-v2-5 docs-v2-4 docs-v2-3 docs-v2-2 docs-v2-1 docs-v2-0";
    private readonly VersionedSpace _space = new();
    private readonly GitDaemon _server;

    public Versions_that_share_a_mirror()
    {
        for (var number = 0; number < 12; number++)
        {
            _space.Product.Commit($"Release {number}", ("docs/install.md", $"# Install {number}\n"));
            _space.Product.Git("tag", $"v2.{number}");
        }

        _server = new GitDaemon(_space.Product.Root);
        _space.Url = _server.Url(".git");
        _space.Configure("refs: [main, \"v2*\"]");
    }

    [Fact]
    public void Are_fetched_at_once()
    {
        var pulled = _space.Pull();
        Assert.Equal((0, EveryShard), (pulled.ExitCode, string.Join(' ', pulled.Shards.Select(s => s.Name))));
        Assert.False(_space.Pull().IsNew);
        _space.Product.Git("tag", "v2.12");
        Assert.True(_space.Pull().IsNew);

        Assert.Equal((3 * Asking) + Fetching + (Fetching - 1) + Fetching, _server.StopAndCount());
        Assert.Single(Mirrors);
        Assert.Equal(14, _space.Build(BuildSource.Locked).Counts.Shards);
        Assert.Contains("Install 3", _space.Site("docs/v2.3/install"), StringComparison.Ordinal);
        Assert.Contains("Install 11", _space.Site("docs/v2.11/install"), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_fetched_anew_at_once_where_the_mirror_was_removed()
    {
        _space.Pull();
        _space.Build();
        var before = _space.Files("site");
        var pins = _space.Lock;
        Directory.Delete(_space.Path(".shardwiki"), recursive: true);
        Assert.Contains("docs-v2-3", Assert.IsType<NotDone>(_space.Built(BuildSource.Locked)).Reason, StringComparison.Ordinal);
        _space.Product.Git("branch", "aside");
        _space.Product.Git("reset", "-q", "--hard", "HEAD~1");
        _space.Product.Git("tag", "-d", "v2.11");

        _space.Build();

        Assert.Equal(before, _space.Files("site"));
        Assert.Equal(pins, _space.Lock);
        Assert.Equal(Asking + Fetching + Fetching + Fetching, _server.StopAndCount());
    }

    [Fact]
    public void Stay_where_another_stands_in_the_way_of_their_name()
    {
        _space.Pull();
        _space.Product.Git("tag", "-d", "v2.4");
        _space.Product.Git("tag", "v2.4/final");

        var pulled = _space.Pull();

        Assert.Equal(("SW1018", 0), (Assert.Single(pulled.Findings).Code, pulled.ExitCode));
        Assert.Equal(14, _space.Build(BuildSource.Locked).Counts.Shards);
        Assert.Contains("Install 4", _space.Site("docs/v2.4/install"), StringComparison.Ordinal);
        Assert.Contains("Install 11", _space.Site("docs/v2.4-final/install"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keep_no_other_away_where_one_is_broken_there()
    {
        _space.Product.Git("checkout", "-q", "-b", "aside");
        _space.Product.Commit("Odd", ("docs/odd.md", "# An odd one\n"));
        _space.Product.Git("tag", "v2.99");
        _space.Product.Git("checkout", "-q", "main");
        _space.Product.Git("branch", "-q", "-D", "aside");
        var blob = _space.Product.Git("rev-parse", "v2.99:docs/odd.md").Trim();
        File.Delete(Path.Combine(_space.Product.GitDirectory, "objects", blob[..2], blob[2..]));

        var pulled = _space.Pull();

        Assert.Equal(2, pulled.ExitCode);
        Assert.Equal(["docs-v2-99"], pulled.Shards.Where(s => s.Freshness == "absent").Select(s => $"{s.Name}"));
        Assert.Contains("docs-v2-99", Assert.Single(pulled.Findings, f => f.Code == "SW1001").Message, StringComparison.Ordinal);
        Assert.Contains("Install 11", _space.Build(BuildSource.Locked).Counts.Shards == 14 ? _space.Site("docs/v2.11/install") : "", StringComparison.Ordinal);
    }

    [Fact]
    public void Outlive_damage_of_the_mirror_also_where_they_are_gone_there()
    {
        _space.Product.Git("checkout", "-q", "-b", "aside");
        _space.Product.Commit("Odd", ("docs/install.md", "# Install aside\n"));
        _space.Product.Git("tag", "v2.99");
        _space.Product.Git("checkout", "-q", "main");
        _space.Product.Git("branch", "-q", "-D", "aside");
        _space.Pull();
        _space.Product.Git("tag", "-d", "v2.99");
        _space.Product.Git("gc", "-q", "--prune=now");
        Damage(_space.Product.Git("rev-parse", "v2.11:docs/install.md").Trim());

        var built = _space.Build();

        Assert.Equal(14, built.Counts.Shards);
        Assert.Contains(built.Findings, f => f.Code == "SW1013");
        Assert.Contains("Install 11", _space.Site("docs/v2.11/install"), StringComparison.Ordinal);
        Assert.Contains("Install aside", _space.Site("docs/v2.99/install"), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_none_where_a_tag_leads_to_no_commit()
    {
        _space.Product.Git("tag", "v2.x", _space.Product.Git("rev-parse", "HEAD:docs/install.md").Trim());
        _space.Product.Git("tag", "-a", "-m", "A folder", "v2.y", "HEAD^{tree}");

        var pulled = _space.Pull();

        Assert.Equal((0, EveryShard), (pulled.ExitCode, string.Join(' ', pulled.Shards.Select(s => s.Name))));
        Assert.Equal(["SW1019", "SW1019"], pulled.Findings.Select(f => f.Code));
        Assert.Contains("'refs/tags/v2.x' of", pulled.Findings[0].Message + pulled.Findings[1].Message, StringComparison.Ordinal);
        Assert.Equal((false, 0), (_space.Pull().IsNew, _space.Pull().ExitCode));
        Assert.DoesNotContain("v2.x", _space.Lock, StringComparison.Ordinal);
        Assert.Equal(13, _space.Build(BuildSource.Locked).Counts.Shards);
    }

    [Fact]
    public void Stay_where_their_tag_leads_to_no_commit_any_more()
    {
        _space.Pull();
        _space.Product.Git("tag", "-f", "v2.4", _space.Product.Git("rev-parse", "HEAD:docs/install.md").Trim());

        var pulled = _space.Pull();

        Assert.Equal(("SW1018", 0), (Assert.Single(pulled.Findings).Code, pulled.ExitCode));
        Assert.Equal(13, _space.Build(BuildSource.Locked).Counts.Shards);
        Assert.Contains("Install 4", _space.Site("docs/v2.4/install"), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_those_of_one_entry_alone()
    {
        _space.Configure(
            "refs: [main, \"v2*\"]",
            $"  - {{ name: other, git: \"{_space.Url}\", refs: [main, \"v2.1?\"] }}\n  - {{ name: docs, git: \"{_space.Url}\" }}\n");

        Assert.Equal(17, _space.Pull().Shards.Length);

        Assert.Equal(["docs", "other"], Mirrors.Select(m => Path.GetFileName(m).Split('-')[0]).Order());
        Assert.Equal(17, _space.Build(BuildSource.Locked).Counts.Shards);
    }

    [Fact]
    public void Lie_below_the_mirrors_whatever_their_entry_is_said_to_be()
    {
        _space.Configure("ref: v2.3\n    version: { of: \"../../../elsewhere\", name: v2 }");

        Assert.Equal(0, _space.Pull().ExitCode);

        Assert.StartsWith("docs-", Path.GetFileName(Assert.Single(Mirrors)), StringComparison.Ordinal);
    }

    private string[] Mirrors => Directory.GetDirectories(_space.Path(".shardwiki/mirrors"));

    // Out of its pack, and then not there.
    private void Damage(string blob)
    {
        var objects = Path.Combine(Mirrors.Single(), "objects");
        foreach (var pack in Directory.GetFiles(Path.Combine(objects, "pack"), "*.pack"))
        {
            var aside = _space.Path("aside.pack");
            File.Move(pack, aside);
            using var shell = Process.Start("/bin/bash", ["-c", "git --git-dir \"$0\" unpack-objects -q < \"$1\"", Mirrors.Single(), aside]);
            shell.WaitForExit();
        }

        File.Delete(Path.Combine(objects, blob[..2], blob[2..]));
    }

    public void Dispose()
    {
        _server.Dispose();
        _space.Dispose();
    }
}
