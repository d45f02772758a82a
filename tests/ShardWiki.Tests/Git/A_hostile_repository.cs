using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Everything in a repository that git would start for its owner, each leaving a mark if it is.</summary>
public sealed class A_hostile_repository : IDisposable
{
    private static readonly string[] Hooks =
    [
        "pre-commit", "post-commit", "post-checkout", "post-merge", "pre-receive", "update", "post-update",
        "reference-transaction",
        "pre-auto-gc", "post-rewrite", "post-index-change", "fsmonitor-watchman", "pre-push", "push-to-checkout",
        "proc-receive",
    ];

    private static readonly string[] Settings =
    [
        "core.fsmonitor", "core.sshCommand", "core.gitProxy", "core.pager", "core.editor", "core.askPass",
        "core.alternateRefsCommand",
        "diff.external", "diff.evil.textconv", "diff.evil.command", "filter.evil.clean", "filter.evil.smudge",
        "filter.evil.process",
        "merge.evil.driver", "gpg.program", "credential.helper", "uploadpack.packObjectsHook", "sequence.editor",
        "pager.log", "pager.diff",
        "remote.origin.uploadpack", "remote.origin.vcs", "gpg.ssh.program", "interactive.diffFilter",
    ];

    private readonly ScriptedRepository repository = new();
    private readonly ScratchFolder scratch = new();

    public void Dispose()
    {
        repository.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void Runs_nothing_however_it_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the canary is a shell script");
        var canary = Plant();
        using (var opened = GitRepository.Find(repository.Root)!)
            Exercise(opened);
        var outcome = Mirror.Fetch(
            new MirrorRequest { Address = repository.Root, MirrorFolder = scratch.Path("mirror"),
                IsTrustedPlace = true },
            TestContext.Current.CancellationToken);
        Assert.IsType<MirrorOutcome.Fetched>(outcome);
        Assert.Empty(Directory.EnumerateFiles(canary));
    }

    [Fact]
    public void Fetches_nothing_that_it_does_not_hold()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the canary is a shell script");
        var canary = Plant();
        repository.Git("config", "core.repositoryFormatVersion", "1");
        repository.Git("config", "extensions.partialClone", "origin");
        repository.Git("config", "remote.origin.promisor", "true");
        repository.Git("config", "remote.origin.url", $"ext::sh -c \"touch {canary}/ext\"");
        repository.Git("config", "protocol.ext.allow", "always");
        using var opened = GitRepository.Open(repository.Root);
        using var blobs = opened.OpenBlobs();
        Assert.Throws<GitException>(() => blobs.Read(ObjectName.OfBlob("promised but absent"u8)));
        Assert.Empty(Directory.EnumerateFiles(canary));
    }

    [Fact]
    public void Lies_neither_by_replacing_nor_by_grafting()
    {
        var first = repository.Commit("one", ("a.md", "1"));
        var second = repository.Commit("two", ("a.md", "2"));
        repository.Git("replace", second, first);
        repository.Write(".git/info/grafts", second + "\n");
        using var opened = GitRepository.Open(repository.Root);
        Assert.Equal([second, first], GitLog.Ours(GitLog.Histories(repository), "a.md"));
        using var blobs = opened.OpenBlobs();
        Assert.Equal("2"u8.ToArray(), blobs.Read(opened.Files(ObjectName.Parse(second), "").Single().Blob));
    }

    [Fact]
    public void Changes_no_byte_by_its_attributes()
    {
        repository.Commit("make", ("a.md", "$Id$ one\r\ntwo\n"), (".gitattributes", "* text eol=crlf ident\n"));
        using var opened = GitRepository.Open(repository.Root);
        var file = opened.Files(opened.Resolve("")!.Value, "").Single(file => file.Path == "a.md");
        using var blobs = opened.OpenBlobs();
        Assert.Equal(file.Size, blobs.Read(file.Blob).Length);
        Assert.Equal(opened.ReadBlob(file.Blob), blobs.Read(file.Blob));
    }

    [Fact]
    public void Shows_nothing_of_a_repository_that_it_borrows_from()
    {
        using var secret = new ScriptedRepository();
        var commit = secret.Commit("private", ("key.md", "s3cr3t\n"));
        repository.Commit("one", ("a.md", "1"));
        repository.Write(".git/objects/info/alternates", Path.Combine(secret.GitDirectory, "objects") + "\n");
        repository.Write(".git/refs/heads/main", commit + "\n");
        using var space = new GatheringSpace();
        space.Attach(GatheringSpace.Git("wiki", repository.Root));

        var built = space.Build();

        Assert.Empty(built.Snapshot.Shards[0].Pages);
        Assert.Contains("borrows objects", built.Snapshot.Findings.Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("file://")]
    public void Lends_nothing_of_a_repository_that_it_borrows_from(string scheme)
    {
        using var secret = new ScriptedRepository();
        var commit = secret.Commit("private", ("key.md", "s3cr3t\n"));
        repository.Commit("one", ("a.md", "1"));
        var request = new MirrorRequest
        {
            Address = scheme + repository.Root,
            MirrorFolder = scratch.Path("mirror"),
            IsTrustedPlace = true,
        };
        Assert.IsType<MirrorOutcome.Fetched>(Mirror.Fetch(request, TestContext.Current.CancellationToken));
        repository.Write(".git/objects/info/alternates", Path.Combine(secret.GitDirectory, "objects") + "\n");
        repository.Write(".git/refs/heads/main", commit + "\n");

        var fetched = Mirror.Fetch(request, TestContext.Current.CancellationToken);

        Assert.Contains("borrows objects", Assert.IsType<MirrorOutcome.Unreachable>(fetched).Reason);
    }

    [Fact]
    public void Sends_no_pack_that_is_larger_than_it_may_be()
    {
        var noise = new byte[64 << 20];
        new Random(1).NextBytes(noise);
        File.WriteAllBytes(Path.Combine(repository.Root, "noise.bin"), noise);
        repository.Git("add", "noise.bin");
        repository.Git("commit", "-q", "-m", "noise");
        var request = new MirrorRequest
        {
            Address = repository.Root,
            MirrorFolder = scratch.Path("mirror"),
            IsTrustedPlace = true,
            LargestPack = 1 << 20,
        };

        var fetched = Mirror.Fetch(request, TestContext.Current.CancellationToken);

        Assert.Contains("a pack of more than 1048576 bytes", Assert.IsType<MirrorOutcome.Unreachable>(fetched).Reason);
    }

    private string Plant()
    {
        var canary = Directory.CreateDirectory(scratch.Path("canary")).FullName;
        repository.Commit("one", ("a.md", "text that moves\n"), ("b.md", "1"),
            (".gitattributes", "* diff=evil filter=evil merge=evil\n"));
        repository.Rename("move", "a.md", "c.md");
        repository.Git("remote", "add", "origin", "https://127.0.0.1:1/x");
        foreach (var setting in Settings)
            repository.Git("config", setting, Script(canary, setting));
        repository.Git("config", "log.showSignature", "true");
        repository.Git("config", "alias.ls-tree", "!" + Script(canary, "alias"));
        foreach (var hook in Hooks)
            File.Copy(Script(canary, "hook-" + hook),
                Directory.CreateDirectory(Path.Combine(repository.GitDirectory, "hooks")) + "/" + hook);
        // The control: careless commands do leave marks, so that none later means that nothing ran. A file that changed
        // and kept its size has to be read, and so filtered, whatever the times in the index say.
        repository.Write("b.md", "2");
        _ = repository.TryGit("status");
        repository.Write("b.md", "1");
        _ = repository.TryGit("update-ref", "refs/heads/control", "HEAD");
        Assert.Superset(
            new HashSet<string> { "core.fsmonitor", "filter.evil.process", "hook-reference-transaction" },
            Directory.EnumerateFiles(canary).Select(mark => Path.GetFileName(mark)).ToHashSet());
        foreach (var mark in Directory.EnumerateFiles(canary))
            File.Delete(mark);
        return canary;
    }

    private string Script(string canary, string name)
    {
        var path = scratch.Write($"bin/{name}", $"#!/bin/sh\ntouch '{canary}/{name}'\nexit 1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private static void Exercise(GitRepository opened)
    {
        var head = opened.Resolve("")!.Value;
        var files = opened.Files(head, "");
        using (var blobs = opened.OpenBlobs())
            Assert.All(files, file => blobs.Read(file.Blob));
        var histories = opened.Histories(new HistoryRequest { Revision = head, Folder = "" });
        Assert.Equal("a.md", histories.FormerPathsOf("c.md").Single().Path);
        _ = (opened.References(""), opened.HeadReference, opened.Commit(head), opened.MergeBase(head, head),
            opened.IsShallow);
        var blob = opened.WriteBlob("new"u8);
        var tree = opened.WriteTree([("new.md", blob, false)]);
        var who = new Signature("Ann", "ann@example.org", ScriptedRepository.Beginning);
        var next = opened.WriteCommit(
            new CommitDraft { Tree = tree, Parents = [head], Author = who, Committer = who, Message = "n\n" });
        Assert.IsType<SwapOutcome.Swapped>(opened.CompareAndSwap("refs/heads/new", null, next, "new"));
        opened.SetConfigValue("shardwiki.store", opened.ConfigValue("shardwiki.store") ?? "x");
    }
}
