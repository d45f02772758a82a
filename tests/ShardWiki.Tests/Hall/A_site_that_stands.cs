using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>
/// Where everything that a build read stands as it did, and the site too, the next build tells the same and reads no shard;
/// where anything is another, it does. What is remembered of the files of the site is spoiled, so that whoever looks makes all.
/// </summary>
public class A_site_that_stands : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly ScriptedRepository _repository = new();
    private readonly ScriptedRepository _other = new();

    private readonly TimeProvider _clock;

    public A_site_that_stands()
        : this(TimeProvider.System)
    {
    }

    protected A_site_that_stands(TimeProvider clock)
    {
        _clock = clock;
        _repository.Commit("Begin", ("one.md", "# One\n"));
        // A time that .NET can set again as it was: it has no nanoseconds.
        File.SetLastWriteTimeUtc(_scratch.Write("notes/two.md", "# Two\n\nA [link](nowhere.md).\n"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _scratch.Write("notes/drafts/three.md", "# Three\n");
        _scratch.Write("space/themes/plain/theme.yml", "name: plain\nextends: default\n");
        Configure("plain");
        _ = Build();
        Spoil();
    }

    [Fact]
    public void Is_told_of_without_a_look_into_the_shards()
    {
        var told = Build();

        Assert.Equal((0, 0, 2), (told.Files.Made, told.Files.Written, told.Counts.Pages));
        Assert.Equal(["SW1203"], told.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Is_told_of_as_the_first_time()
    {
        var (first, again) = (Build(full: true), Build());

        Assert.Equal(first.Counts, again.Counts);
        Assert.Equal(first.Findings, again.Findings);
        Assert.Equal((first.Output, first.IsTooBad, first.Files.Total), (again.Output, again.IsTooBad, again.Files.Total));
        Assert.Equal(first.Conflicts.Select(c => c.Detail), again.Conflicts.Select(c => c.Detail));
    }

    public static TheoryData<string> Changes =>
    [
        "a page", "a page that is as long and as old", "a page that is new", "a page that is renamed", "a file that is no page",
        "a commit", "a tag", "a history that is cut", "a repository around a folder", "a shard that is a link", "a link in a shard",
        "the configuration", "the theme", "a decision", "a decision that was lost", "the lock file",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Is_looked_at_where_there_is(string change)
    {
        Do(change);

        Assert.NotEqual(0, Run(new BuildRequest { Space = Request, FailOn = "none" }) is BuildOutcome built ? built.Files.Made : -1);
    }

    [Fact]
    public void Is_made_whatever_stands_in_a_folder()
    {
        File.CreateSymbolicLink(_scratch.Path("notes/.#two.md"), "ann@example.org:1");
        File.CreateSymbolicLink(_scratch.Path("notes/round"), "round");
        File.CreateSymbolicLink(_scratch.Path("notes/up"), "..");
        File.WriteAllBytes(_scratch.Path("notes/nothing.md"), []);

        Assert.Equal(["SW1006", "SW1006", "SW1006", "SW1203"], Build().Findings.Select(f => f.Code).Order(StringComparer.Ordinal));
        Spoil();
        Assert.Equal(0, Build().Files.Made);
    }

    [Fact]
    public void Is_not_kept_where_something_was_written_while_it_was_made()
    {
        var told = new WritesOnce(() => _scratch.Write("notes/later.md", "# Later\n\nWritten meanwhile.\n"));
        _ = Run(new BuildRequest { Space = Request, FailOn = "none", Full = true, Progress = told });

        Assert.True(told.IsDone);
        _ = Build();
        Assert.Contains("Written meanwhile", _scratch.Read("space/site/later/index.html"), StringComparison.Ordinal);
    }

    private sealed class WritesOnce(Action write) : IProgress<WalkStep>
    {
        public bool IsDone { get; private set; }

        public void Report(WalkStep step)
        {
            if (!IsDone && step.What == "Joining pages")
            {
                IsDone = true;
                write();
            }
        }
    }

    [Theory]
    [InlineData("notes/drafts/three.md")]
    [InlineData("space/site/foreign.txt")]
    [InlineData("elsewhere/four.md")]
    public void Stands_whatever_becomes_of(string unread)
    {
        _scratch.Write(unread, "Other words");

        Assert.Equal(0, Build().Files.Made);
    }

    [Fact]
    public void Is_looked_at_where_a_file_of_it_was_written_is_gone_or_is_a_link()
    {
        var (file, place) = (File.ReadAllText(_scratch.Path("space/site/two/index.html")), _scratch.Path("space/site/two/index.html"));
        File.WriteAllText(place, file.Replace("Two", "Owt", StringComparison.Ordinal));
        Assert.NotEqual(0, Build().Files.Made);
        Spoil();
        File.Delete(place);
        Assert.NotEqual(0, Build().Files.Made);
        Spoil();
        File.Delete(_scratch.Path("space/site/shardwiki-build.json"));
        Assert.IsType<NotDone>(Run(new BuildRequest { Space = Request }));
    }

    [Fact]
    public void Is_looked_at_where_a_folder_of_it_is_a_link()
    {
        Directory.Move(_scratch.Path("space/site/two"), _scratch.Path("moved"));
        Directory.CreateSymbolicLink(_scratch.Path("space/site/two"), _scratch.Path("moved"));

        Assert.IsType<NotDone>(Run(new BuildRequest { Space = Request }));
    }

    [Fact]
    public void Is_looked_at_where_its_receipt_is_another()
    {
        var receipt = _scratch.Path("space/site/shardwiki-build.json");
        File.AppendAllText(receipt, " ");

        Assert.NotEqual(0, Build().Files.Made);
    }

    [Fact]
    public void Is_another_for_who_asks_otherwise()
    {
        Func<BuildRequest, BuildRequest>[] others =
            [r => r with { Offline = true }, r => r with { Drafts = true }, r => r with { Output = _scratch.Path("other") }];
        foreach (var other in others)
        {
            _ = Build();
            Spoil();
            Assert.NotEqual(0, Build(other).Files.Made);
        }

        Assert.IsType<NotDone>(Run(new BuildRequest { Space = Request, Source = BuildSource.Locked }));
        Assert.Equal(Build().Files.Total, Build(full: true).Files.Made);
    }

    [Fact]
    public void Is_as_bad_as_who_asks_finds_it()
    {
        Assert.True(Build(r => r with { FailOn = "warning" }).IsTooBad);
        Assert.False(Build(r => r with { FailOn = "none" }).IsTooBad);
    }

    [Fact]
    public void Stands_for_no_copy_of_the_space()
    {
        CopyFolder(_scratch.Path("space"), _scratch.Path("copy"));
        File.AppendAllText(_scratch.Path("copy/shardwiki.yml"), "\ntitle: A copy\n");

        var built = Assert.IsType<BuildOutcome>(
            Run(new BuildRequest { Space = new SpaceRequest(_scratch.Path("copy"), null, TimeProvider.System), FailOn = "none" }));
        Assert.NotEqual(0, built.Files.Made);
        Assert.Contains("A copy", _scratch.Read("copy/site/two/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_asked_for_each_time_where_a_shard_could_not_be_reached()
    {
        _scratch.Write("space/shardwiki.yml", "space: handbook\nshards:\n  - name: gone\n    git: https://127.0.0.1:1/gone.git\n");
        _ = Build();

        Assert.DoesNotContain(Directory.EnumerateFiles(_scratch.Path("space/.shardwiki/cache"), "trace-*"), IsNewerThanConfiguration);
    }

    [Fact]
    public void Is_looked_at_each_time_where_a_history_could_not_be_read()
    {
        using var broken = new ScriptedRepository();
        broken.Commit("Begin", ("docs/one.md", "# One\n"));
        File.Delete(System.IO.Path.Combine(broken.Root, ".git/objects", broken.Git("rev-parse", "HEAD^{tree}").Trim().Insert(2, "/")));
        _scratch.Write("space/shardwiki.yml", $"space: handbook\nshards:\n  - name: docs\n    folder: {broken.Root}/docs\n");

        Assert.Contains("SW1011", Build().Findings.Select(f => f.Code));
        Assert.DoesNotContain(Directory.EnumerateFiles(_scratch.Path("space/.shardwiki/cache"), "trace-*"), IsNewerThanConfiguration);
    }

    private bool IsNewerThanConfiguration(string trace) =>
        File.GetLastWriteTimeUtc(trace) > File.GetLastWriteTimeUtc(_scratch.Path("space/shardwiki.yml"));

    private SpaceRequest Request => new(_scratch.Path("space"), null, _clock);

    public void Dispose()
    {
        _scratch.Dispose();
        _repository.Dispose();
        _other.Dispose();
        GC.SuppressFinalize(this);
    }

    private BuildOutcome Build(bool full = false) => Build(r => r with { Full = full });

    private BuildOutcome Build(Func<BuildRequest, BuildRequest> asked) =>
        Assert.IsType<BuildOutcome>(Run(asked(new BuildRequest { Space = Request, FailOn = "none" })));

    private static VerbOutcome Run(BuildRequest request) => BuildVerb.Run(request, CancellationToken.None);

    private void Spoil() => Array.ForEach(
        Directory.GetFiles(_scratch.Path("space/.shardwiki/cache"), "site-*"), file => File.WriteAllText(file, "spoiled"));

    private void Configure(string theme) => _scratch.Write("space/shardwiki.yml",
        $"""
        space: handbook
        theme: {theme}
        shards:
          - name: code
            git: {_repository.Root}
          - name: notes
            folder: ../notes
            exclude: [drafts]
        """);

    private void Do(string change)
    {
        switch (change)
        {
            case "a page":
                _scratch.Write("notes/two.md", "# Two\n\nOther words.\n");
                break;
            case "a page that is as long and as old":
                var (page, written) = (_scratch.Path("notes/two.md"), File.GetLastWriteTimeUtc(_scratch.Path("notes/two.md")));
                _scratch.Write("notes/two.md", File.ReadAllText(page).Replace("Two", "Owt", StringComparison.Ordinal));
                File.SetLastWriteTimeUtc(page, written);
                break;
            case "a page that is new":
                _scratch.Write("notes/sub/four.md", "");
                break;
            case "a page that is renamed":
                File.Move(_scratch.Path("notes/two.md"), _scratch.Path("notes/owt.md"));
                break;
            case "a file that is no page":
                _scratch.Write("notes/data.csv", "1,2\n");
                break;
            case "a commit":
                _repository.Commit("Go on", ("one.md", "# One\n\nOther words.\n"));
                break;
            case "a tag":
                _repository.Git("tag", "v1");
                break;
            case "a history that is cut":
                File.WriteAllText(System.IO.Path.Combine(_repository.Root, ".git/shallow"), _repository.Git("rev-parse", "HEAD"));
                break;
            case "a repository around a folder":
                File.WriteAllText(_scratch.Path("notes/.git"), $"gitdir: {_repository.Root}/.git\n");
                break;
            case "a shard that is a link":
                Directory.Move(_scratch.Path("notes"), _scratch.Path("first"));
                Directory.CreateSymbolicLink(_scratch.Path("notes"), _scratch.Path("first"));
                _ = Build();
                Spoil();

                // The same files, with a history.
                CopyFolder(_scratch.Path("first"), System.IO.Path.Combine(_other.Root, "notes"));
                _other.Git("add", "-A");
                _other.CommitStaged("Ann <ann@example.org>", ScriptedRepository.Beginning, "Begin");
                Directory.Delete(_scratch.Path("notes"));
                Directory.CreateSymbolicLink(_scratch.Path("notes"), System.IO.Path.Combine(_other.Root, "notes"));
                break;
            case "a link in a shard":
                File.CreateSymbolicLink(_scratch.Path("notes/link.md"), "two.md");
                break;
            case "a decision that was lost":
                _ = AliasVerb.Run(new DecisionRequest(Request, "Ann <ann@example.org>"), "old/two", "notes:two.md", CancellationToken.None);
                _ = Build();
                var journal = _scratch.Path("space/journal.git");
                CopyFolder(journal, _scratch.Path("backup"));
                _ = AliasVerb.Run(new DecisionRequest(Request, "Ann <ann@example.org>"), "old/three", "notes:two.md", CancellationToken.None);
                Directory.Delete(journal, recursive: true);
                CopyFolder(_scratch.Path("backup"), journal);
                Spoil();
                break;
            case "the configuration":
                Configure("default");
                break;
            case "the theme":
                _scratch.Write("space/themes/plain/assets/more.css", "p { color: red }\n");
                break;
            case "a decision":
                _ = AliasVerb.Run(new DecisionRequest(Request, "Ann <ann@example.org>"), "old/two", "notes:two.md", CancellationToken.None);
                break;
            case "the lock file":
                _ = PullVerb.Run(Request, null, CancellationToken.None);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change, "is no change");
        }
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(file));
        }
    }
}
