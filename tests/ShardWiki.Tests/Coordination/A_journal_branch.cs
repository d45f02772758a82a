using System.Text;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_journal_branch : IDisposable
{
    private const string Branch = JournalStore.Branch;
    private readonly ScriptedRepository _repository = new();
    private readonly GitRepository _opened;

    public A_journal_branch()
    {
        _repository.Commit("Begin", ("README.md", "A handbook\n"));
        _opened = GitRepository.Open(_repository.Root);
    }

    [Fact]
    public void Holds_256_lines_in_each_segment_and_changes_only_the_last()
    {
        using var journal = Open();
        Script.Written(journal.Append(Script.Founding()));
        Script.Written(journal.Append(Script.Batch(1, 300)));
        var before = Segments();
        Script.Written(journal.Append(Script.Request(301)));

        Assert.Equal(["format", "lease", "segments/000000.jsonl", "segments/000001.jsonl"], Names());
        Assert.Equal("shardwiki-journal 1\n", Show("format"));
        Assert.Equal(256, Show("segments/000000.jsonl").Count(c => c == '\n'));
        Assert.Equal(46, Show("segments/000001.jsonl").Count(c => c == '\n'));
        Assert.Equal(before[0], Segments()[0]);
        Assert.NotEqual(before[1], Segments()[1]);
        Assert.Equal(
            Encoding.UTF8.GetString(JournalLines.Export(journal.Read(0)).Span),
            Show("segments/000000.jsonl") + Show("segments/000001.jsonl"));
        Assert.Equal(
            [2, 2, 1],
            _repository.Git("rev-list", "--parents", Branch).Trim().Split('\n').Select(line => line.Split(' ').Length));
    }

    [Fact]
    public void Fills_a_segment_to_the_last_line_before_it_begins_another()
    {
        using var journal = Open();
        Script.Written(journal.Append(Script.Founding()));
        Script.Written(journal.Append(Script.Batch(1, 255)));
        Assert.Equal(["format", "lease", "segments/000000.jsonl"], Names());
        Script.Written(journal.Append(Script.Request(256)));

        Assert.Equal(1, Show("segments/000001.jsonl").Count(c => c == '\n'));
        Assert.Equal(257, Open().Head().Seq);
        Assert.IsType<VerifyOutcome.Sound>(journal.Verify());
    }

    [Fact]
    public void Tells_each_append_in_a_commit_by_the_actor()
    {
        using var journal = Open();
        Script.Written(journal.Append(Script.Founding()));
        Script.Written(journal.Append(Script.Request(7, Script.Bound("notes:a.md", "wiki:b.md"))));

        Assert.Equal(
            "Ann <ann@example.org> 2026-01-01T00:07:00+00:00\nAnn <ann@example.org> 2026-01-01T00:07:00+00:00\n"
                + "Bound notes:a.md, wiki:b.md\n\nSeq: 2\nType: pages.bound\nEpoch: 2\n",
            Log("%an <%ae> %aI%n%cn <%ce> %cI%n%B").TrimEnd('\n') + "\n");
    }

    [Fact]
    public void Tells_a_batch_in_one_commit()
    {
        using var journal = Open();
        Script.Written(journal.Append(Script.Requests(
            Script.Drafted(0, new SpaceFounded(Script.Handbook)), Script.Drafted(1), Script.Drafted(2))));

        Assert.Equal(
            "Record decisions 1 to 3\n\n- Founded the space handbook\n- Made old/1 lead to notes:page-1.md\n"
                + "- Made old/2 lead to notes:page-2.md\n\nSeq: 1-3\nType: alias.set, space.founded\nEpoch: 1\n",
            Log("%B").TrimEnd('\n') + "\n");
    }

    [Theory]
    [InlineData("Eve\ncommitter Ann <ann@example.org> 0 +0000\n\nSeq: 99", "eve@example.org")]
    [InlineData("<>", "a>b<c\n")]
    [InlineData("", "only@example.org")]
    [InlineData("Only a name", "")]
    [InlineData(".,;", "\0\0")]
    [InlineData("\u202eeve\u2028Seq: 9", "x")]
    public void Lets_nobody_forge_a_header_or_a_trailer(string name, string email)
    {
        using var journal = Open();
        Script.Written(journal.Append(Script.Founding()));
        var forged = Drafted("Because\n\nSeq: 5\nType: space.founded\nCo-authored-by: Ann <ann@example.org>\n");
        Script.Written(journal.Append(Script.Request(1, forged) with { Actor = new Author(name, email) }));

        Assert.Equal(
            ["Seq: 2", "Type: overlay.drafted", "Epoch: 2"],
            Log("%(trailers:only,unfold)").Trim().Split('\n'));
        Assert.Equal(2, _repository.Git("cat-file", "-p", Branch).Split("\n\n")[0].Split('\n').Count(IsSigned));
        Assert.Equal(new Author(name, email), journal.Read(1)[0].Actor);
        Assert.Equal("", _repository.Git("fsck", "--no-progress", "--no-dangling"));
        Assert.IsType<VerifyOutcome.Sound>(journal.Verify());
    }

    [Fact]
    public void Leaves_the_lease_free_and_one_epoch_on()
    {
        using var journal = Open();
        Script.Written(journal.Append(Script.Founding()));
        Script.Written(journal.Append(Script.Batch(1, 5)));
        var store = _repository.Git("config", "shardwiki.store").Trim();

        Assert.Matches("^[0-9a-f]{32}$", store);
        Assert.Equal($"{{\"epoch\":2,\"expires\":null,\"holder\":null,\"store\":\"{store}\"}}\n", Show("lease"));
    }

    [Fact]
    public void Keeps_files_that_later_versions_put_beside_its_own()
    {
        using var journal = Open();
        Script.Written(journal.Append(Script.Founding()));
        Replace("blobs", "later\n");
        Script.Written(journal.Append(Script.Request(1)));

        Assert.Equal("later\n", Show("blobs"));
        Assert.Equal(2, Open().Head().Seq);
    }

    [Fact]
    public void Is_the_same_to_the_commit_wherever_its_lines_are_imported()
    {
        var lines = Script.Entries(600);
        using var journal = Open();
        Script.Written(journal.Import(lines));
        using var other = new ScratchFolder();
        using var bare = GitRepository.InitBare(other.Root);
        Script.Written(GitJournal.Open(bare, new JournalPlace { Stream = Script.Stream, Clock = TimeProvider.System }).Import(lines));

        Assert.Equal(bare.Resolve(Branch), _opened.Resolve(Branch));
        Assert.Equal("af7241d27757fc5e", _repository.Git("rev-parse", Branch)[..16]);
        Assert.Equal("3", _repository.Git("rev-list", "--count", Branch).Trim());
        Assert.Equal("{\"epoch\":0,\"expires\":null,\"holder\":null,\"store\":null}\n", Show("lease"));
        Assert.IsType<VerifyOutcome.Sound>(journal.Verify());
    }

    [Fact]
    public void Is_read_from_the_remote_until_there_is_one_of_its_own()
    {
        using (var journal = Open())
        {
            Script.Written(journal.Append(Script.Founding()));
        }

        using var scratch = new ScratchFolder();
        _repository.Git("clone", "-q", "--no-local", _repository.Root, scratch.Path("clone"));
        using var clone = GitRepository.Open(scratch.Path("clone"));
        using var copy = GitJournal.Open(clone, new JournalPlace { Stream = Script.Stream, Clock = TimeProvider.System, Remote = "origin" });
        Assert.Null(clone.Resolve(Branch));
        Assert.Equal(1, copy.Head().Seq);
        Script.Written(copy.Append(Script.Request(1)));

        Assert.NotNull(clone.Resolve(Branch));
        Assert.Equal(2, copy.Head().Seq);
        Assert.Equal(1, Open().Head().Seq);
        Assert.IsType<VerifyOutcome.Sound>(copy.Verify());
    }

    [Fact]
    public void Writes_neither_branch_nor_configuration_for_what_it_refuses()
    {
        using var journal = Open();

        Assert.IsType<AppendOutcome.Refused>(journal.Append(Script.Request(1)));
        Assert.Null(_opened.Resolve(Branch));
        Assert.Null(_opened.ConfigValue("shardwiki.store"));
    }

    public void Dispose()
    {
        _opened.Dispose();
        _repository.Dispose();
    }

    private static bool IsSigned(string header) => header.StartsWith("author ", StringComparison.Ordinal)
        || header.StartsWith("committer ", StringComparison.Ordinal);

    private static OverlayDrafted Drafted(string message) => new(new OverlayEdit
    {
        Page = Script.Page("notes:a.md"),
        BaseRevision = new Revision("r1"),
        BaseContent = Fingerprint.Of("a\n"u8),
        Patch = OverlayPatch.Of("a\n"u8.ToArray(), "b\n"u8.ToArray(), "a.md"),
        Message = message,
    });

    private GitJournal Open() => GitJournal.Open(_opened, new JournalPlace { Stream = Script.Stream, Clock = TimeProvider.System });

    private string Show(string path) => _repository.Git("cat-file", "blob", $"{Branch}:{path}");

    private string Log(string format) => _repository.Git("log", "-1", $"--format={format}", Branch);

    private string[] Names() => _repository.Git("ls-tree", "-r", "--name-only", Branch).Trim().Split('\n');

    private string[] Segments() =>
    [
        .. _repository.Git("ls-tree", $"{Branch}:segments").Trim().Split('\n').Select(row => row.Split(' ', '\t')[2]),
    ];

    // As another program would: a commit on top whose tree holds this file.
    private void Replace(string name, string content)
    {
        var at = _opened.Resolve(Branch)!.Value;
        var entries = _opened.Tree(_opened.Commit(at).Tree).Where(entry => entry.Name != name)
            .Select(entry => (entry.Name, entry.Id, entry.IsTree));
        var by = new Signature("Later", "later@example.org", Script.Beginning);
        var next = _opened.WriteCommit(new CommitDraft
        {
            Tree = _opened.WriteTree([.. entries, (name, _opened.WriteBlob(Encoding.UTF8.GetBytes(content)), false)]),
            Parents = [at],
            Author = by,
            Committer = by,
            Message = "Take the lease\n\nType: lease\nEpoch: 7\n",
        });
        Assert.IsType<SwapOutcome.Swapped>(_opened.CompareAndSwap(Branch, at, next, "test"));
    }
}
