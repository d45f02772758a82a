using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>A repository that is asked over git's own protocol, and an entry with a pattern of its tags.</summary>
public sealed class Versions_that_are_elsewhere : IDisposable
{
    private readonly VersionedSpace _space = new();

    [Fact]
    public void Are_found_by_a_pull_and_kept_by_the_lock_file()
    {
        var pulled = _space.Pull();

        Assert.Equal((0, "docs-main docs-v1-10 docs-v1-9"), (pulled.ExitCode, string.Join(' ', pulled.Shards.Select(s => s.Name))));
        Assert.Contains("  - name: docs-v1-10\n    of: docs\n    ref: \"v1.10\"\n    revision: ", _space.Lock, StringComparison.Ordinal);
        Assert.Contains("  - name: docs-main\n    revision: ", _space.Lock, StringComparison.Ordinal);
        Assert.False(_space.Pull().IsNew);
        Assert.Equal(3, _space.Build().Counts.Shards);
        Assert.Contains("v1.10/install/", _space.Site("docs/latest/install"), StringComparison.Ordinal);
        Assert.Contains(">v1.9</a>", _space.Site("docs/v1.10/install"), StringComparison.Ordinal);
    }

    [Fact]
    public void Come_with_a_pull_and_not_with_a_build()
    {
        _space.Pull();
        _space.Product.Git("tag", "v1.11");
        Assert.Equal(3, _space.Build().Counts.Shards);

        Assert.True(_space.Pull().IsNew);

        Assert.Equal(4, _space.Build().Counts.Shards);
        Assert.Contains("v1.11/new/", _space.Site("docs/latest/new"), StringComparison.Ordinal);
        _space.IsAsBuiltFromNothing();
        _space.Configure("refs: [\"v*\"]");
        _space.Product.Git("tag", "v1.12");
        Assert.Equal(3, _space.Build().Counts.Shards);
    }

    [Fact]
    public void Stay_when_they_are_gone_there_until_somebody_lets_them_go()
    {
        _space.Pull();
        _space.Product.Git("tag", "-d", "v1.9");

        var pulled = _space.Pull();
        var again = _space.Pull();

        var gone = Assert.Single(pulled.Findings);
        Assert.Equal(("SW1018", "warning", 0), (gone.Code, gone.Severity, pulled.ExitCode));
        Assert.Contains("has no branch or tag 'v1.9' any more", gone.Message, StringComparison.Ordinal);
        Assert.False(again.IsNew);
        Assert.Equal("stale", again.Shards.Single(s => s.IsGone).Freshness);
        Assert.Equal(3, _space.Build().Counts.Shards);
        Assert.Contains("alike.", _space.Site("docs/v1.9/install"), StringComparison.Ordinal);

        _space.Lock = _space.Lock[.._space.Lock.IndexOf("  - name: docs-v1-9", StringComparison.Ordinal)];
        Assert.Empty(_space.Pull().Findings);
        Assert.Equal(2, _space.Build().Counts.Shards);
    }

    [Fact]
    public void Are_those_of_the_lock_file_where_nobody_answers()
    {
        _space.Pull();
        _space.Build();
        var before = _space.Files("site");
        _space.Product.Git("tag", "v1.11");
        Directory.Move(_space.Product.GitDirectory, _space.Product.GitDirectory + ".away");

        _space.Build(BuildSource.Locked);

        Assert.Equal(before, _space.Files("site"));
        var pulled = _space.Pull();
        Assert.Equal((2, "docs"), (pulled.ExitCode, string.Join(' ', pulled.Unasked)));
        Assert.All(pulled.Shards, s => Assert.Equal(("stale", false), (s.Freshness, s.IsGone)));
        Assert.Equal(3, _space.Build(BuildSource.Locked).Counts.Shards);
    }

    [Fact]
    public void Are_asked_for_once_where_there_is_no_lock_file_and_verified_all_the_same()
    {
        Assert.Equal(3, _space.Build().Counts.Shards);
        Directory.Move(_space.Product.GitDirectory, _space.Product.GitDirectory + ".away");

        var verified = Assert.IsType<SiteVerifyOutcome>(VerifyVerb.Run(
            new VerifyRequest { Space = _space.Request, Site = _space.Path("site") }, CancellationToken.None));

        var attested = System.Text.Encoding.UTF8.GetString(Attestation.Of(_space.Request, _space.Path("site"), "https://example.org/ci"));
        Assert.Contains("\"shard docs-v1-9\"", attested, StringComparison.Ordinal);

        // When a version was first seen is known of the lock file alone.
        Assert.Empty(verified.Inputs);
        Assert.Equal(["_/shards/index.html", "index.json", "shardwiki-build.json"], verified.Differing.Select(f => f.Path));
        var refused = Assert.IsType<NotDone>(_space.Built(BuildSource.Locked));
        Assert.Contains("there is no shardwiki.lock", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_named_by_a_locked_build_that_would_have_to_ask()
    {
        _space.Configure("refs: [\"v*\"]", "  - { name: notes, folder: notes }\n");
        _space.Pull();
        _space.Lock = string.Join("  - name", _space.Lock.Split("  - name").Where(p => !p.Contains("of: docs", StringComparison.Ordinal)));

        Assert.Contains("says otherwise of: docs;", Assert.IsType<NotDone>(_space.Built(BuildSource.Locked)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void May_be_none_and_stop_nothing()
    {
        _space.Configure("refs: [main, \"w*\"]");

        var told = Assert.Single(_space.Pull().Findings);

        Assert.Equal(("SW1017", "shardwiki.yml", 10, 18), (told.Code, told.File, told.Line, told.Column));
        Assert.Contains("'w*'", told.Message, StringComparison.Ordinal);
        Assert.Equal(told, Assert.Single(_space.Build(BuildSource.Locked).Findings, f => f.Code == "SW1017"));
        _space.Product.Git("tag", "w1");
        Assert.Equal(1, _space.Build().Counts.Shards);
    }

    [Fact]
    public void Leave_the_others_alone_where_nobody_ever_answered()
    {
        Directory.Move(_space.Product.GitDirectory, _space.Product.GitDirectory + ".away");
        _space.Configure("refs: [\"v*\"]", "  - { name: notes, folder: notes }\n");

        var pulled = _space.Pull();

        Assert.Equal(2, pulled.ExitCode);
        Assert.Equal(["SW1001", "SW1017"], pulled.Findings.Select(f => f.Code).Order());
        Assert.Contains("Notes", _space.Build().Counts.Pages == 1 ? _space.Site(".") : "", StringComparison.Ordinal);
    }

    [Fact]
    public void Are_left_out_where_their_names_can_be_none()
    {
        _space.Product.Git("update-ref", "refs/tags/-v3", "HEAD");
        _space.Configure("refs: [\"*v*\"]");

        var pulled = _space.Pull();

        Assert.Equal("docs-v1-10 docs-v1-9", string.Join(' ', pulled.Shards.Select(s => s.Name)));
        var told = Assert.Single(pulled.Findings);
        Assert.Equal("SW1019", told.Code);
        Assert.Contains("ref '-v3' can be no branch, tag or commit", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_left_out_with_few_words_where_many_names_can_be_none()
    {
        var head = _space.Product.Head;
        foreach (var number in Enumerable.Range(10, 30))
        {
            _space.Product.Git("update-ref", $"refs/tags/-v{number}", head);
        }

        var pulled = _space.Pull();

        Assert.Equal(0, pulled.ExitCode);
        Assert.Equal(Enumerable.Range(10, 8).Select(n => $"'-v{n}'"), pulled.Findings.Select(f => f.Message.Split(' ')[3]).Order());
        Assert.All(pulled.Findings, f => Assert.Equal("SW1019", f.Code));
    }

    [Fact]
    public void Stop_nothing_where_there_is_no_place_to_ask_from()
    {
        _space.Configure("refs: [\"v*\"]", "  - { name: notes, folder: notes }\n");
        Directory.CreateDirectory(_space.Path(".shardwiki"));
        File.WriteAllText(_space.Path(".shardwiki/mirrors"), "");

        var pulled = _space.Pull();

        Assert.Equal((2, "notes"), (pulled.ExitCode, string.Join(' ', pulled.Shards.Select(s => s.Name))));
        Assert.Contains(pulled.Findings, f => f.Code == "SW1001");
    }

    [Fact]
    public void Are_those_of_a_server_that_comes_and_goes()
    {
        _space.Product.Git("clone", "-q", "--bare", ".", _space.Path("served/product.git"));
        using var server = new GitDaemon(_space.Path("served"));
        _space.Url = server.Url("product.git");
        _space.Configure("refs: [main, \"v1.?\", \"v*\"]");
        Assert.Equal("docs-main docs-v1-9 docs-v1-10", string.Join(' ', _space.Pull().Shards.Select(s => s.Name)));

        server.Stop();

        var pulled = _space.Pull();
        Assert.Equal((2, "docs"), (pulled.ExitCode, string.Join(' ', pulled.Unasked)));
        Assert.Contains(pulled.Findings, f => f.Code == "SW1001" && f.Message.StartsWith("shard 'docs': it could not be reached: ", StringComparison.Ordinal));
        Assert.Equal(3, _space.Build(BuildSource.Locked).Counts.Shards);
        Assert.False(_space.Pull().IsNew);
    }

    [Fact]
    public void Are_kept_by_an_archive_and_built_from_it()
    {
        _space.Pull();
        var file = _space.Path("a.zip");
        Assert.IsType<ArchiveOutcome>(ArchiveVerb.Run(new ArchiveRequest { Space = _space.Request, Output = file }, CancellationToken.None));

        var verified = Assert.IsType<ArchiveVerifyOutcome>(ArchiveVerifyVerb.Run(
            new ArchiveVerifyRequest { File = file, Rebuild = true, Clock = TimeProvider.System }, CancellationToken.None));

        Assert.Empty(verified.Faults);
        Assert.True(verified.Rebuilt > 0);
    }

    public void Dispose() => _space.Dispose();
}
