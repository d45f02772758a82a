using System.Collections.Immutable;
using System.Text;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// Each way in which a journal can be damaged, and what is proposed. A proposal changes nothing; what is done deletes
/// nothing.
/// </summary>
public sealed class A_journal_that_is_repaired : IDisposable
{
    private const string Branch = JournalStore.Branch;
    private readonly JournalStore _store = new();
    private readonly ScriptedRepository _git = new();
    private readonly ImmutableArray<JournalEntry> _lines;

    public A_journal_that_is_repaired()
    {
        With((journal, _) =>
        {
            Script.Written(journal.Append(Script.Founding()));
            return Script.Written(journal.Append(Script.Batch(1, 3)));
        });
        With((journal, _) => Script.Written(journal.Append(Script.Request(4))));
        _lines = With((journal, _) => journal.Read(0));
    }

    [Fact]
    public void Is_left_as_it_is_where_nothing_is_wrong()
    {
        var proposal = Propose();

        Assert.Empty(proposal.Steps);
        Assert.Null(proposal.Remaining);
        Assert.Equal(5, proposal.Head!.Seq);
    }

    public static TheoryData<string> Branches =>
        ["missing", "empty", "zeros", "nowhere", "torn", "no line feed", "rolled back", "another commit"];

    [Theory]
    [MemberData(nameof(Branches))]
    public void Gets_its_branch_back(string how)
    {
        var tip = Damage(how);
        AssertDamaged();
        var before = Everything();
        var proposal = Propose();
        Assert.Equal(before, Everything());
        Assert.Contains(proposal.Steps, step => step is RepairStep.RestoreBranch restore && restore.Commit.ToString() == tip);

        AssertWhole(Apply(new RepairWish()));
        Assert.Equal(tip, _git.Git($"--git-dir={Store}", "rev-parse", Branch).Trim());
    }

    [Fact]
    public void Gets_its_branch_back_though_a_longer_one_is_damaged_or_forged()
    {
        var forged = Append(Text(_lines) + "{}\n");
        Damage("missing");

        var restore = Assert.Single(Propose().Steps.OfType<RepairStep.RestoreBranch>());
        Assert.NotEqual(forged, restore.Commit);
        AssertWhole(Apply(new RepairWish()));
    }

    // What was appended and lost its race is sound too, and nobody was told that it stands.
    [Fact]
    public void Does_not_go_on_where_the_branch_is_sound()
    {
        var tip = Tip();
        With((journal, _) => Script.Written(journal.Append(Script.Request(8))));
        File.WriteAllText(RefFile, $"{tip}\n");
        WriteMark(_lines[^1].Head);

        Assert.Empty(Propose().Steps);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("{\"head\":\"12\",\"seq\":5,\"space\":\"handbook\"}\n")]
    public void Gets_its_mark_back(string content)
    {
        File.WriteAllText(Mark, content);
        AssertDamaged();
        AssertWhole(Apply(new RepairWish { Least = 5 }));

        Assert.Contains("\"seq\":5", File.ReadAllText(Mark));
        Assert.Contains(content, Aside().Select(File.ReadAllText));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gets_a_mark_that_was_lost_or_is_behind(bool isBehind)
    {
        File.Delete(Mark);
        if (isBehind)
        {
            WriteMark(_lines[2].Head);
        }

        Assert.IsType<RepairStep.WriteMark>(Assert.Single(Propose().Steps));
        AssertWhole(Apply(new RepairWish()));
        Assert.Contains("\"seq\":5", File.ReadAllText(Mark));
    }

    [Fact]
    public void Is_never_made_shorter_than_it_was_seen_unless_somebody_says_so()
    {
        var more = Script.Entries(9);
        WriteMark(more[^1].Head);
        var before = Everything();
        var hopeless = Apply(new RepairWish());
        Assert.Equal(before, Everything());
        Assert.Empty(hopeless.Steps);
        Assert.Contains("ends before decision 10", hopeless.Remaining!.Message);

        AssertWhole(Apply(new RepairWish { AcceptsShorter = true }));
        Assert.Contains("\"seq\":5", File.ReadAllText(Mark));
        Assert.Contains(Aside(), file => File.ReadAllText(file).Contains("\"seq\":10", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_not_led_to_a_shorter_commit_than_a_lock_file_saw()
    {
        Damage("missing");
        File.Delete(Mark);

        Assert.NotNull(Apply(new RepairWish { Least = 6 }).Remaining);
        Assert.False(File.Exists(RefFile));
    }

    [Fact]
    public void Puts_a_torn_object_aside_of_which_a_pack_holds_a_whole_copy()
    {
        _git.Git($"--git-dir={Store}", "repack", "-q", "-a"); // The loose ones stay.
        foreach (var file in _store.LooseObjects)
        {
            File.SetAttributes(file, FileAttributes.Normal);
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..^2]);
        }

        AssertDamaged();
        var done = Apply(new RepairWish());
        AssertWhole(done);
        Assert.Empty(_store.LooseObjects);
        Assert.All(done.Steps, step => Assert.Contains("of which a pack holds a whole copy", step.Sentence));
        Assert.Equal(done.Steps.Length, Aside().Count);
    }

    // Each file in turn, gone or turned: here nobody can help, a clone can.
    [Fact]
    public void Takes_a_whole_copy_from_elsewhere_of_whatever_object_was_lost()
    {
        using var clone = Clone();
        foreach (var (index, file) in _store.LooseObjects.Index())
        {
            var (whole, other) = (File.ReadAllBytes(file), File.ReadAllBytes(file));
            File.SetAttributes(file, FileAttributes.Normal);
            File.Delete(file);
            if (index % 2 == 1)
            {
                other[other.Length / 2] ^= 0x20;
                File.WriteAllBytes(file, other);
            }

            AssertDamaged();
            Assert.NotNull(Propose().Remaining);
            AssertWhole(Apply(new RepairWish { From = From(clone) }));
            Directory.EnumerateFiles(_store.Path("j.git/objects/pack")).ToList().ForEach(File.Delete);
            File.WriteAllBytes(file, whole);
        }
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("drop")]
    [InlineData("swap")]
    [InlineData("half line")]
    public void Takes_whole_lines_from_elsewhere(string how)
    {
        using var clone = Clone();
        Append(how switch
        {
            "edit" => Text(_lines).Replace("notes:page-2.md", "notes:page-7.md", StringComparison.Ordinal),
            "drop" => Text(_lines.RemoveAt(2)),
            "swap" => Text([_lines[0], _lines[2], _lines[1], .. _lines[3..]]),
            _ => Text(_lines)[..^20] + "\n",
        });
        // Nothing here leads to the sound lines any more.
        _git.Git($"--git-dir={Store}", "reflog", "expire", "--expire=now", "--all");
        _git.Git($"--git-dir={Store}", "prune", "--expire=now");
        AssertDamaged();
        var hopeless = Propose();
        Assert.Empty(hopeless.Steps);
        Assert.NotNull(hopeless.Remaining);

        AssertWhole(Apply(new RepairWish { From = From(clone) }));
    }

    [Fact]
    public void Does_not_believe_a_copy_that_does_not_hold_what_was_seen()
    {
        using var clone = Clone();
        With((journal, _) => Script.Written(journal.Append(Script.Request(6))));
        var tip = Tip();
        File.Delete(Path.Combine(Store, "objects", tip[..2], tip[2..]));

        Assert.NotNull(Apply(new RepairWish { From = From(clone) }).Remaining);
        Assert.Equal(tip, File.ReadAllText(RefFile).Trim());
    }

    [Fact]
    public void Loses_what_dead_writers_left_and_nothing_of_those_that_live()
    {
        var old = DateTime.UtcNow.AddHours(-2);
        string[] left = [$"{RefFile}.lock", Temporary("ab/tmp_obj_x"), Temporary("pack/tmp_pack_x"), $"{Mark}.1.2.3.4.5"];
        string[] living = [Temporary("ab/tmp_obj_y"), Temporary("pack/tmp_pack_y")];
        foreach (var file in left.Concat(living))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "half");
            File.SetLastWriteTimeUtc(file, left.Contains(file) ? old : DateTime.UtcNow);
        }

        Assert.Equal(4, Propose().Steps.Length);
        AssertWhole(Apply(new RepairWish()));
        Assert.All(left, file => Assert.False(File.Exists(file), file));
        Assert.All(living, file => Assert.True(File.Exists(file), file));
        Assert.Equal(4, Aside().Count);
    }

    [Fact]
    public void Keeps_a_lock_that_somebody_may_hold()
    {
        File.WriteAllText($"{RefFile}.lock", "half");

        Assert.Empty(Propose().Steps);
        Assert.True(File.Exists($"{RefFile}.lock"));
    }

    [Fact]
    public void Is_led_to_the_longest_of_several_that_are_sound()
    {
        var shorter = _git.Git($"--git-dir={Store}", "rev-parse", $"{Branch}~2").Trim();
        var longest = Tip();
        File.WriteAllText(RefFile, $"{shorter}\n");
        File.Delete(Mark);
        With((journal, _) => Script.Written(journal.Append(Script.Request(8))));
        File.Delete(RefFile);
        File.Delete(Mark);

        AssertWhole(Apply(new RepairWish()));
        Assert.Equal(longest, Tip());
    }

    [Fact]
    public void Is_left_to_the_one_who_writes()
    {
        Damage("missing");
        using var inside = StoreGate.Enter(Path.Combine(Store, "shardwiki/gates/shardwiki/handbook"), TimeSpan.Zero);

        Assert.Null(With((_, repository) =>
            new JournalRepair(repository, _store.Place with { Term = TimeSpan.FromMilliseconds(50) }, new RepairWish()).Apply(Stop)));
        Assert.False(File.Exists(RefFile));
    }

    public void Dispose()
    {
        _git.Dispose();
        _store.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Store => _store.Folder;

    private string Mark => _store.Mark;

    private string RefFile => _store.RefFile;

    private string Temporary(string name) => _store.Path($"j.git/objects/{name}");

    private static string Text(IEnumerable<JournalEntry> lines) => Encoding.UTF8.GetString(JournalLines.Export(lines).Span);

    private string Tip() => _git.Git($"--git-dir={Store}", "rev-parse", Branch).Trim();

    private string Damage(string how)
    {
        var tip = Tip();
        File.WriteAllText(RefFile, how switch
        {
            "zeros" => new string('0', 40) + "\n",
            "nowhere" => new string('1', 40) + "\n",
            "torn" => tip[..17],
            "no line feed" => tip,
            "rolled back" => _git.Git($"--git-dir={Store}", "rev-parse", $"{Branch}~1"),
            "another commit" => Other(),
            _ => "",
        });
        if (how == "missing")
        {
            File.Delete(RefFile);
        }

        return tip;
    }

    private string Other() => _git.Git(
        $"--git-dir={Store}", "commit-tree", "-m", "Other", _git.Git($"--git-dir={Store}", "write-tree").Trim());

    // A commit on top whose only segment is this text.
    private ObjectName Append(string text) => With((_, repository) =>
    {
        var tip = repository.Commit(repository.Resolve(Branch)!.Value);
        var segment = repository.WriteBlob(Encoding.UTF8.GetBytes(text));
        var segments = repository.WriteTree([("000000.jsonl", segment, false)]);
        var next = repository.WriteCommit(new CommitDraft
        {
            Tree = repository.WriteTree(repository.Tree(tip.Tree).Select(entry =>
                (entry.Name, entry.Name == "segments" ? segments : entry.Id, entry.IsTree))),
            Parents = tip.Parents,
            Author = tip.Author,
            Committer = tip.Committer,
            Message = tip.Message,
        });
        Assert.IsType<SwapOutcome.Swapped>(repository.CompareAndSwap(Branch, tip.Id, next, "test"));
        return next;
    });

    [Theory]
    [InlineData("idx", "make the index of")]
    [InlineData("rev", "git works without it")]
    public void Makes_anew_or_puts_aside_what_a_pack_can_do_without(string ending, string sentence)
    {
        _git.Git($"--git-dir={Store}", "-c", "pack.writeReverseIndex=true", "repack", "-q", "-a", "-d");
        Flip(Pack(ending));
        AssertDamaged();

        var done = Apply(new RepairWish());

        AssertWhole(done);
        Assert.Contains(done.Steps, step => step.Sentence.Contains(sentence, StringComparison.Ordinal));
        Assert.Contains(Aside(), file => file.EndsWith($".{ending}", StringComparison.Ordinal));
    }

    [Fact]
    public void Puts_a_damaged_pack_aside_once_a_copy_has_brought_all_of_it()
    {
        using var clone = Clone();
        _git.Git($"--git-dir={Store}", "repack", "-q", "-a", "-d", "--window=0");
        Flip(Pack("pack"));
        AssertDamaged();
        Assert.NotNull(Propose().Remaining);

        var done = Apply(new RepairWish { From = From(clone) });

        AssertWhole(done);
        Assert.Contains(Aside(), file => file.EndsWith(".pack", StringComparison.Ordinal));
    }

    private string Pack(string ending) => Assert.Single(
        Directory.GetFiles(Path.Combine(Store, "objects/pack"), $"pack-*.{ending}"));

    private static void Flip(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllBytes(file, bytes);
    }

    private GitRepository Clone()
    {
        _git.Git("clone", "-q", "--mirror", "--no-local", Store, _store.Path("clone.git"));
        return GitRepository.Open(_store.Path("clone.git"));
    }

    private static RemotePlace From(GitRepository clone) => RemotePlace.Find((clone, "."), clone.GitDirectory, [], out _)!;

    private void WriteMark(JournalHead head) => File.WriteAllText(
        Mark, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{{\"head\":\"{head.Hash}\",\"seq\":{head.Seq},\"space\":\"handbook\"}}\n"));

    private List<string> Aside() => Directory.Exists(_store.Path("j.git/shardwiki/aside"))
        ? [.. Directory.EnumerateFiles(_store.Path("j.git/shardwiki/aside"))]
        : [];

    // Every file with its content, the gate aside, which says only that somebody looked.
    private Dictionary<string, string> Everything() => Directory
        .EnumerateFiles(_store.Root, "*", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/gates/", StringComparison.Ordinal))
        .ToDictionary(file => file, file => Convert.ToHexString(File.ReadAllBytes(file)));

    private void AssertDamaged() => Assert.True(
        With((journal, _) => journal.Verify()) is VerifyOutcome.Damaged, "the damage is not found");

    private void AssertWhole(RepairProposal done)
    {
        Assert.NotEmpty(done.Steps);
        Assert.True(done.Remaining is null, done.Remaining?.Message);
        Assert.Equal(_lines.Select(line => line.Hash), With((journal, _) => journal.Read(0)).Select(line => line.Hash));
        var verdict = With((journal, _) => journal.Verify());
        Assert.True(verdict is VerifyOutcome.Sound, verdict.ToString());
    }

    private RepairProposal Propose() =>
        With((_, repository) => new JournalRepair(repository, _store.Place, new RepairWish()).Propose());

    private RepairProposal Apply(RepairWish wish) =>
        With((_, repository) => new JournalRepair(repository, _store.Place, wish).Apply(Stop))!;

    // Opened anew each time, as by another command.
    private T With<T>(Func<GitJournal, GitRepository, T> question)
    {
        using var repository = GitRepository.Open(Store);
        using var journal = GitJournal.Open(repository, _store.Place);
        return question(journal, repository);
    }
}
