using System.Text;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>
/// A space whose one shard can be written, in each of the ways that there are: <c>bare</c>, <c>checked-out</c>,
/// <c>pushed</c> (a repository that is pushed to another), <c>folder</c>, <c>folder-in-git</c>.
/// </summary>
internal sealed class WritableSpace : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly ScriptedRepository _origin = new();

    public WritableSpace(string kind)
    {
        Kind = kind;
        _origin.Commit("Begin", ("wiki/lamp.md", OverlaySpace.Was), ("wiki/sub/other.md", "# Other\n"), ("run.sh", "x\n"));
        _origin.Git("update-index", "--chmod=+x", "run.sh");
        _origin.CommitStaged("Ann <ann@example.org>", null, "Make it run");
        _origin.Git("reset", "-q", "--hard");
        var shard = kind switch
        {
            "bare" => Cloned("--bare", "    git: shard\n    path: wiki\n    ref: main\n"),
            "checked-out" => Cloned("--no-tags", "    git: shard\n    path: wiki\n"),
            "pushed" => Pushed(),
            "folder" => Folder(),
            _ => Cloned("--no-tags", "    folder: shard/wiki\n"),
        };
        _scratch.Write("shardwiki.yml", $"space: handbook\nshards:\n  - name: notes\n{shard}    dialect: gfm\n    mode: write-through\n");
    }

    public string Kind { get; }

    public string Root => _scratch.Root;

    public DecisionRequest Ann => new(new SpaceRequest(Root, null, TimeProvider.System), "Ann <ann@example.org>");

    public VerbOutcome Draft(string text, string why = "because") => OverlayNewVerb.Run(
        Ann, new OverlayDraft("notes:lamp.md", Encoding.UTF8.GetBytes(text), why), CancellationToken.None);

    public VerbOutcome Apply(params long[] seqs) =>
        OverlayApplyVerb.Run(new OverlayApplying(Ann, [.. seqs]), CancellationToken.None);

    /// <summary>What the shard holds, in every place that it has.</summary>
    public string Held() => string.Join("|", Places().Distinct());

    /// <summary>How many commits the shard has, in every repository; 0 where it keeps none.</summary>
    public string Commits() => Kind is "folder" or "folder-in-git" ? "0"
        : string.Join("|", new[] { InShard("rev-list", "--count", "HEAD").Trim() }
            .Concat(Kind == "pushed" ? [_origin.Git("-C", Path("remote"), "rev-list", "--count", "main").Trim()] : []).Distinct());

    public string InShard(params string[] arguments) => _origin.Git(["-C", Path("shard"), .. arguments]);

    public string Journal() => string.Join(' ', Assert.IsType<JournalLogOutcome>(
        JournalLogVerb.Run(Ann.Space)).Decisions.Select(l => l.Type).Where(t => t.StartsWith("overlay.", StringComparison.Ordinal))
        .Select(t => t["overlay.".Length..]));

    public string Path(string relative) => _scratch.Path(relative);

    /// <summary>Somebody else changes the page.</summary>
    public void Change(string text)
    {
        if (Kind is "folder" or "folder-in-git")
        {
            _scratch.Write("shard/wiki/lamp.md", text);
            return;
        }

        _origin.Git("clone", "-q", "-b", "main", Path("shard"), Path("work"));
        _scratch.Write("work/wiki/lamp.md", text);
        _origin.Git("-C", Path("work"), "-c", "user.name=Max", "-c", "user.email=m@example.org", "commit", "-qam", "Change");
        _origin.Git("-C", Path("shard"), "config", "receive.denyCurrentBranch", "updateInstead");
        _origin.Git("-C", Path("work"), "push", "-q");
        if (Kind == "pushed")
        {
            InShard("push", "-q", "origin", "main");
        }
    }

    public void Dispose()
    {
        _scratch.Dispose();
        _origin.Dispose();
    }

    private IEnumerable<string> Places()
    {
        if (Kind != "bare")
        {
            yield return _scratch.Read("shard/wiki/lamp.md");
        }

        if (Kind is "bare" or "checked-out" or "pushed")
        {
            yield return InShard("show", "HEAD:wiki/lamp.md");
        }

        if (Kind == "pushed")
        {
            yield return _origin.Git("-C", Path("remote"), "show", "main:wiki/lamp.md");
        }

        if (Kind is "checked-out" or "pushed" && InShard("status", "--porcelain") is { Length: > 0 } odd)
        {
            yield return odd;
        }
    }

    private string Cloned(string how, string entry)
    {
        _origin.Git("clone", "-q", how, _origin.Root, Path("shard"));
        return entry;
    }

    private string Pushed()
    {
        _origin.Git("clone", "-q", "--bare", _origin.Root, Path("remote"));
        _origin.Git("clone", "-q", Path("remote"), Path("shard"));
        return "    git: shard\n    path: wiki\n    push: origin\n";
    }

    private string Folder()
    {
        _scratch.Write("shard/wiki/lamp.md", OverlaySpace.Was);
        return "    folder: shard/wiki\n";
    }
}
