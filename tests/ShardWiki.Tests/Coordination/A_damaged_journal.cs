using System.Collections.Immutable;
using System.Text;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_damaged_journal : IDisposable
{
    private const string Branch = JournalStore.Branch;
    private readonly JournalStore _store = new();
    private readonly List<GitRepository> _opened = [];
    private readonly ImmutableArray<JournalEntry> _lines;

    public A_damaged_journal()
    {
        using var journal = Open();
        Script.Written(journal.Append(Script.Founding()));
        for (var number = 1; number <= 4; number++)
        {
            Script.Written(journal.Append(Script.Request(number)));
        }

        _lines = journal.Read(0);
    }

    public static TheoryData<string, long> Edits => new()
    {
        { "edit", 4 },
        { "drop", 3 },
        { "swap", 3 },
        { "renumber", 3 },
        { "twice", 4 },
        { "empty line", 3 },
        { "half line", 5 },
        { "garbage", 6 },
        { "no newline", 5 },
    };

    // An edited line is sound in itself; it is the next one that tells.
    [Theory]
    [MemberData(nameof(Edits))]
    public void Is_named_with_the_number_of_the_line(string how, long seq)
    {
        Rewrite(Edited(how));

        Assert.Equal(seq, Damage().Seq);
        Assert.Equal(seq, Assert.IsType<VerifyOutcome.Damaged>(Open().Verify()).Seq);
    }

    [Fact]
    public void Is_found_at_its_last_line_by_the_mark()
    {
        var edited = Text(_lines).Replace("notes:page-4.md", "notes:page-5.md", StringComparison.Ordinal);
        Rewrite(edited);

        Assert.Equal(5, Damage().Seq);
    }

    [Fact]
    public void Is_found_by_a_handle_that_read_it_before()
    {
        using var journal = Open();
        Assert.Equal(5, journal.Head().Seq);
        Rewrite(Text(_lines).Replace("old/1", "old/9", StringComparison.Ordinal));

        Assert.Equal(2, Assert.Throws<JournalDamagedException>(() => journal.Head()).Seq);
    }

    [Fact]
    public void Is_not_empty_when_its_branch_is_gone()
    {
        File.Delete(RefFile);

        Assert.Contains("is missing, but decision 5 was seen", Damage().What);
    }

    [Fact]
    public void Is_not_shorter_when_its_branch_was_rolled_back()
    {
        using var repository = GitRepository.Open(_store.Folder);
        var tip = repository.Resolve(Branch)!.Value;
        File.WriteAllText(RefFile, $"{repository.Commit(tip).Parents[0]}\n");

        Assert.Equal(5, Damage().Seq);
        Assert.Contains("ends before decision 5", Damage().What);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000\n")]
    [InlineData("1111111111111111111111111111111111111111\n")]
    [InlineData("1234\n")]
    public void Is_found_when_its_branch_is_torn(string content)
    {
        File.WriteAllText(RefFile, content);
        Damage();

        // Without a mark too: a branch that leads nowhere is never an empty journal.
        File.Delete(Mark);
        Damage();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("garbage")]
    public void Is_found_when_its_mark_is_torn(string content)
    {
        File.WriteAllText(Mark, content);

        Assert.Contains("is no mark of the space 'handbook'", Damage().What);
    }

    [Fact]
    public void Is_found_whichever_byte_of_the_mark_is_another()
    {
        var mark = File.ReadAllBytes(Mark);
        for (var at = 0; at < mark.Length; at++)
        {
            var flipped = mark.ToArray();
            flipped[at] ^= 1;
            File.WriteAllBytes(Mark, flipped);
            Damage();
        }
    }

    [Fact]
    public void Is_found_when_an_object_is_gone_or_another()
    {
        foreach (var file in _store.LooseObjects)
        {
            var content = File.ReadAllBytes(file);
            File.SetAttributes(file, FileAttributes.Normal);
            File.Delete(file);
            var gone = Open().Verify();
            Assert.True(gone is VerifyOutcome.Damaged, $"{file} is gone: {gone}");
            content[content.Length / 2] ^= 0x20;
            File.WriteAllBytes(file, content);
            var flipped = Open().Verify();
            Assert.True(flipped is VerifyOutcome.Damaged, $"{file} is another: {flipped}");
            content[content.Length / 2] ^= 0x20;
            File.WriteAllBytes(file, content);
        }

        Assert.IsType<VerifyOutcome.Sound>(Open().Verify());
    }

    [Fact]
    public void Refuses_to_grow()
    {
        Rewrite(Edited("drop"));

        Assert.Throws<JournalDamagedException>(() => Open().Append(Script.Request(9)));
    }

    public void Dispose()
    {
        foreach (var repository in _opened)
        {
            repository.Dispose();
        }

        _store.Dispose();
    }

    private string Mark => _store.Mark;

    private string RefFile => _store.RefFile;

    private static string Text(IEnumerable<JournalEntry> lines) =>
        Encoding.UTF8.GetString(JournalLines.Export(lines).Span);

    private string Edited(string how) => how switch
    {
        "edit" => Text(_lines).Replace("notes:page-2.md", "notes:page-7.md", StringComparison.Ordinal),
        "drop" => Text(_lines.RemoveAt(2)),
        "swap" => Text([_lines[0], _lines[1], _lines[3], _lines[2], _lines[4]]),
        "renumber" => Text(_lines).Replace("\"seq\":3,", "\"seq\":4,", StringComparison.Ordinal),
        "twice" => Text(_lines.Insert(3, _lines[2])),
        "empty line" => Text(_lines[..2]) + "\n" + Text(_lines[2..]),
        "half line" => Text(_lines)[..^20] + "\n",
        "garbage" => Text(_lines) + "{}\n",
        "no newline" => Text(_lines)[..^1],
        _ => throw new ArgumentException(how),
    };

    private GitJournal Open()
    {
        var repository = GitRepository.Open(_store.Folder);
        _opened.Add(repository);
        return GitJournal.Open(repository, _store.Place);
    }

    private JournalDamagedException Damage() => Assert.Throws<JournalDamagedException>(() => Open().Read(0));

    private void Rewrite(string text)
    {
        using var repository = GitRepository.Open(_store.Folder);
        var tip = repository.Commit(repository.Resolve(Branch)!.Value);
        var segment = repository.WriteBlob(Encoding.UTF8.GetBytes(text));
        var segments = repository.WriteTree([("000000.jsonl", segment, false)]);
        var tree = repository.WriteTree(repository.Tree(tip.Tree).Select(entry =>
            (entry.Name, entry.Name == "segments" ? segments : entry.Id, entry.IsTree)));
        var next = repository.WriteCommit(new CommitDraft
        {
            Tree = tree,
            Parents = tip.Parents,
            Author = tip.Author,
            Committer = tip.Committer,
            Message = tip.Message,
        });
        Assert.IsType<SwapOutcome.Swapped>(repository.CompareAndSwap(Branch, tip.Id, next, "test"));
    }
}
