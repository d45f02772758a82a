using ShardWiki.Testing;

namespace ShardWiki.Tests.Hall;

/// <summary>
/// A space in a repository that holds one shard of every kind: a folder with history, that repository itself, another one at
/// a tag, a bundle, a zip and a feed; and decisions.
/// </summary>
internal sealed class ArchivableSpace : IDisposable
{
    private const string Configuration = """
        space: kept
        title: "Kept: for ever"
        shards:
          - { name: notes, folder: notes, dialect: gfm, exclude: ["*.tmp"] }
          - { name: own, git: ., path: own, dialect: gfm, mount: own }
          - { name: other, git: other, ref: v1, dialect: gfm, mount: other }
          - { name: bundle, git: other.bundle, dialect: gfm, mount: bundle }
          - { name: export, archive: export.zip, dialect: gfm, mount: export }
          - { name: planet, feed: planet.atom, mount: planet }
          - { name: loose, folder: ../loose, dialect: gfm, mount: loose }
        """;

    private const string Feed = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><id>urn:p</id><updated>2020-01-01T00:00:00Z</updated>
        <entry><title>E</title><id>urn:e</id><updated>2020-01-01T00:00:00Z</updated><content type="html">words</content></entry></feed>
        """;

    private readonly ScratchFolder _scratch = new();
    private readonly ScriptedRepository _repository = new();
    private readonly ScriptedRepository _other = new();

    public ArchivableSpace()
    {
        _other.Commit("Begin", ("index.md", "# Other\n"), ("a b.md", "# Spaced\n"));
        _other.Git("tag", "v1");
        _other.Commit("Go on", ("index.md", "# Other\n\nLater.\n"), ("Ü.md", "# Umlaut\n"));
        _other.Git("bundle", "create", "-q", _repository.Root + "/other.bundle", "HEAD", "main");
        _repository.Commit("Begin", ("shardwiki.yml", Configuration.Replace("git: other,", $"git: {_other.Root},", StringComparison.Ordinal)
            .Replace("../loose", _scratch.Path("loose"), StringComparison.Ordinal)),
            ("notes/index.md", "# Notes\n"), ("own/page.md", "# Own\n"));
        _repository.Commit("Go on", ("notes/index.md", "# Notes\n\nSee [[own/page]].\n"));
        _repository.Write("notes/new.md", "# Not committed\n");
        _repository.Write("planet.atom", Feed);
        _scratch.Write("loose/x.md", "# Loose\n");
        using (var packed = File.Create(Path("export.zip")))
        {
            StrangeArchive.Write(packed, "zip", [("e.md", "# Exported\n"u8.ToArray())]);
        }

        _ = JournalAppendVerb.Run(new DecisionRequest(Request, "Ann <ann@example.org>"),
            new WrittenDecision("alias.set", "old", """{"from":"old","to":"notes:index.md"}"""));
    }

    public SpaceRequest Request => new(_repository.Root, null, new FixedSecond());

    public string Path(string relative) => System.IO.Path.Combine(_repository.Root, relative);

    /// <summary>Packs the repositories in another way; no version of theirs is another.</summary>
    public void Repack()
    {
        foreach (var repository in (ScriptedRepository[])[_repository, _other])
        {
            repository.Git("-c", "pack.threads=2", "repack", "-adfq", "--depth=3", "--window=2");
        }
    }

    public VerbOutcome Archive(string name) =>
        ArchiveVerb.Run(new ArchiveRequest { Space = Request, Output = Path(name) }, CancellationToken.None);

    public VerbOutcome Verify(string name, bool rebuild = false) => ArchiveVerifyVerb.Run(
        new ArchiveVerifyRequest { File = Path(name), Rebuild = rebuild, Clock = new FixedSecond() }, CancellationToken.None);

    public void Dispose()
    {
        _repository.Dispose();
        _other.Dispose();
        _scratch.Dispose();
    }

    private sealed class FixedSecond : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}
