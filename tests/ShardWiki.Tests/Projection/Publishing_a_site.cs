using System.Diagnostics;
using System.Text.Json;
using ShardWiki.Projection;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Publishing_a_site : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Output => _scratch.Path("site");

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Writes_every_file_and_a_receipt_of_them()
    {
        Assert.Equal(new PublishOutcome.Published(2, 2, 0, 0, 2), Publish(("a/index.html", "A"), ("b.txt", "B")));
        Assert.Equal(["a/index.html A", "b.txt B"], Files());

        var receipt = File.ReadAllBytes(Path.Combine(Output, "shardwiki-build.json"));
        Assert.Empty(JsonSchema.Errors("shardwiki-build", receipt));
        var inputs = JsonDocument.Parse(receipt).RootElement.GetProperty("inputs");
        Assert.Equal("2a64", inputs.GetProperty("docs").GetString());
        Assert.Equal(["site", "state"], Entries(_scratch.Root));
    }

    [Fact]
    public void Writes_only_what_differs()
    {
        Publish(("a", "A"), ("b", "B"), ("c", "C"));
        var before = File.GetLastWriteTimeUtc(Path.Combine(Output, "a"));

        Assert.Equal(new PublishOutcome.Published(3, 2, 1, 1, 3), Publish(("a", "A"), ("b", "B2"), ("d", "D")));
        Assert.Equal(["a A", "b B2", "d D"], Files());
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(Output, "a")));
    }

    [Fact]
    public void Touches_nothing_when_nothing_changed()
    {
        Publish(("a", "A"));
        var before = Stamps();

        Assert.Equal(new PublishOutcome.Published(1, 0, 1, 0, 1), Publish(("a", "A")));
        Assert.Equal(before, Stamps());
    }

    [Fact]
    public void Mends_what_somebody_changed_or_removed()
    {
        Publish(("a", "A"), ("b", "B"));
        File.WriteAllText(Path.Combine(Output, "a"), "Z");
        File.Delete(Path.Combine(Output, "b"));

        Assert.Equal(new PublishOutcome.Published(2, 2, 0, 0, 2), Publish(("a", "A"), ("b", "B")));
        Assert.Equal(["a A", "b B"], Files());
    }

    [Fact]
    public void Refuses_a_folder_with_files_of_somebody()
    {
        _scratch.Write("site/thesis.doc", "mine");

        Assert.Contains("did not write", Refused(Publish(("a", "A"))));
        Assert.Equal(["thesis.doc mine"], Files());
    }

    [Fact]
    public void Writes_nothing_by_a_link_that_somebody_laid_meanwhile()
    {
        Publish(("a/x", "A"), ("b", "B"));
        var elsewhere = Directory.CreateDirectory(_scratch.Path("elsewhere"));
        var plan = new SitePlan([Planned.Text("b", () => "B"), Planned.Text("a/x", () =>
        {
            Directory.Delete(Path.Combine(Output, "a"), recursive: true);
            Directory.CreateSymbolicLink(Path.Combine(Output, "a"), elsewhere.FullName);
            return "Another";
        })]);

        Assert.Contains("'a' in the output folder is a symbolic link", Refused(Publisher.Publish(plan, Request() with { Degree = 1 }, Token)));
        Assert.Empty(elsewhere.EnumerateFileSystemInfos());
    }

    [Fact]
    public void Makes_files_that_are_named_late_as_it_makes_the_others()
    {
        var plan = new SitePlan([Planned.Text("b", () => "B")], () => [Planned.Text("a/late", () => "L"), Planned.Text("c", () => "C")]);

        Assert.Equal(3, Assert.IsType<PublishOutcome.Published>(Publisher.Publish(plan, Request(), Token)).Written);
        Assert.Equal(["a/late L", "b B", "c C"], Files());
        Assert.Equal(3, Assert.IsType<PublishOutcome.Published>(Publisher.Publish(plan, Request(), Token)).Unchanged);
        Assert.Equal(["a/late", "b", "c"], plan.Files.Select(f => f.Path));
    }

    [Fact]
    public void Refuses_to_put_a_file_that_is_named_late_over_one_of_somebody()
    {
        Publish(("b", "B"));
        _scratch.Write("site/c", "Mine");
        var before = Everything(Output);
        var plan = new SitePlan([Planned.Text("b", () => "Other")], () => [Planned.Text("c", () => "C")]);

        Assert.Contains("'c' in the output folder", Refused(Publisher.Publish(plan, Request(), Token)), StringComparison.Ordinal);
        Assert.Equal(before, Everything(Output));
    }

    [Fact]
    public void Refuses_a_folder_whose_receipt_is_no_receipt()
    {
        _scratch.Write(
            "site/shardwiki-build.json",
            """{"format":"shardwiki-build/1","files":[{"path":"../../x","sha256":"","length":0}]}""");

        Refused(Publish(("a", "A")));
    }

    [Fact]
    public void Does_nothing_beyond_its_folder_that_a_redo_list_of_somebody_asks_for()
    {
        _scratch.Write("thesis.doc", "mine");
        _scratch.Write("site/.shardwiki-staged/redo.json", """{"steps":[{"path":"../thesis.doc","staged":null}]}""");
        _scratch.Write("other/.shardwiki-staged/redo.json", """{"steps":[{"path":"a","staged":"../../thesis.doc"}]}""");

        Publisher.RollForward(Request());
        Publisher.RollForward(Request() with { Output = _scratch.Path("other") });
        Assert.True(File.Exists(_scratch.Path("thesis.doc")));
    }

    [Fact]
    public void Writes_into_a_folder_whose_name_ends_with_a_slash()
    {
        var plan = new SitePlan([]);
        var slashed = Request() with { Output = Output + "/" };

        Assert.IsType<PublishOutcome.Published>(Publisher.Publish(plan, slashed, TestContext.Current.CancellationToken));
        Assert.Equal(["site", "state"], Directory.EnumerateFileSystemEntries(_scratch.Root).Select(e => Path.GetFileName(e)).Order());
    }

    [Fact]
    public void Leaves_files_that_are_not_in_its_list_and_refuses_to_write_over_them()
    {
        Publish(("a", "A"));
        _scratch.Write("site/CNAME", "example.org");

        Publish(("b", "B"));
        Assert.Equal(["CNAME example.org", "b B"], Files());
        Assert.Contains("'CNAME'", Refused(Publish(("CNAME", "ours"))));
        Assert.Contains("'CNAME/index.html'", Refused(Publish(("CNAME/index.html", "ours"))));
        Assert.Equal(["CNAME example.org", "b B"], Files());
    }

    [Fact]
    public void Fills_an_empty_folder()
    {
        Directory.CreateDirectory(Output);

        Publish(("a", "A"));
        Assert.Equal(["a A"], Files());
        Assert.Equal(["site", "state"], Entries(_scratch.Root));
    }

    [Fact]
    public void Forgets_a_first_build_that_was_killed()
    {
        _scratch.Write(".site.shardwiki-staged/half", "half");

        Publish(("a", "A"));
        Assert.Equal(["a A"], Files());
        Assert.Equal(["site", "state"], Entries(_scratch.Root));
    }

    [Fact]
    public void Turns_files_into_folders_and_folders_into_files()
    {
        Publish(("a", "file"), ("b/x", "X"), ("b/y", "Y"), ("c/x", "1"));
        Publish(("a/x", "X"), ("b", "file"), ("C/x", "2"));

        Assert.Equal(["C/x 2", "a/x X", "b file"], Files());
        Publish(("a", "file"), ("b/x", "X"));
        Assert.Equal(["a file", "b/x X"], Files());
    }

    [Fact]
    public void Gives_the_same_bytes_on_one_thread_and_on_many()
    {
        var plan = The_JSON_of_a_site.Rich().Plan();
        Publisher.Publish(plan, Request() with { Degree = 1 }, Token);
        var other = Request() with { Output = _scratch.Path("other"), Degree = 8 };
        Publisher.Publish(plan, other, Token);

        Assert.Equal(Everything(Output), Everything(other.Output));
    }

    [Fact]
    public void Is_rolled_forward_wherever_it_was_killed()
    {
        (string, string)[] old = [("a", "A"), ("b/x", "B"), ("c", "C"), ("d", "D"), ("e", "file")];
        (string, string)[] next = [("a", "A2"), ("c", "C"), ("n/new", "N"), ("e/x", "folder")];
        for (var killedAfter = 0; killedAfter <= 7; killedAfter++)
        {
            Publish(old);
            var redo = Decide(next);
            Assert.Equal(7, redo.Steps.Length);
            var output = new OutputFolder(Output);
            foreach (var step in redo.Steps.Take(killedAfter))
            {
                output.Do(step);
                Each_is_old_or_new(old, next);
            }

            Assert.IsType<PublishOutcome.Published>(Publisher.RollForward(Request()));
            Assert.Equal(next.Select(f => $"{f.Item1} {f.Item2}").Order(StringComparer.Ordinal), Files());
            Assert.Equal(new PublishOutcome.Published(4, 0, 4, 0, 4), Publish(next));
        }
    }

    [Fact]
    public void Is_rolled_forward_by_the_next_publish_too()
    {
        Publish(("a", "A"), ("b", "B"));
        var redo = Decide(("a", "A2"));
        new OutputFolder(Output).Do(redo.Steps[0]);

        Assert.Equal(new PublishOutcome.Published(1, 0, 1, 0, 1), Publish(("a", "A2")));
        Assert.Equal(["a A2"], Files());
    }

    [Fact]
    public void Forgets_what_was_staged_when_the_list_was_not_written()
    {
        Publish(("a", "A"));
        _scratch.Write("site/.shardwiki-staged/0", "half");
        _scratch.Write("site/.shardwiki-staged/redo.draft", "{\"steps\":[");

        Assert.Equal(new PublishOutcome.Published(1, 0, 1, 0, 1), Publish(("a", "A")));
        Assert.Equal(["a A"], Files());
    }

    [Fact]
    public void Adds_and_changes_before_it_removes_and_writes_the_receipt_last()
    {
        Publish(("a", "A"), ("b", "B"), ("c", "C"));

        Assert.Equal(
            ["+n", "+z", "+b", "-a", "-c", "+shardwiki-build.json"],
            Decide(("b", "B2"), ("n", "N"), ("z", "Z")).Steps.Select(s => (s.Staged is null ? "-" : "+") + s.Path));
    }

    [Fact]
    public void Can_be_cancelled_until_everything_is_staged()
    {
        Publish(("a", "A"));
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(
            () => Publisher.Publish(Plan(("a", "B")), Request(), cancelled.Token));
        Assert.Equal(["a A"], Files());
        Assert.False(Directory.Exists(Path.Combine(Output, ".shardwiki-staged")));
    }

    [Fact]
    public void Leaves_nothing_of_a_file_that_could_not_be_made()
    {
        Publish(("a", "A"));
        var broken = new SitePlan([new PlannedFile("a", _ => throw new InvalidOperationException("no"))]);

        Assert.Throws<InvalidOperationException>(() => Publisher.Publish(broken, Request(), Token));
        Assert.Equal(["a A"], Files());
        Assert.False(Directory.Exists(Path.Combine(Output, ".shardwiki-staged")));
    }

    [Fact]
    public void Is_refused_while_another_publishes()
    {
        Directory.CreateDirectory(_scratch.Path("state"));
        using var held = new FileStream(
            _scratch.Path("state/publish.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        Assert.Contains("another build", Refused(Publish(("a", "A"))));
    }

    [Fact]
    public void Is_refused_where_a_file_stands_instead_of_the_folder()
    {
        _scratch.Write("site", "a file");

        Refused(Publish(("a", "A")));
        Assert.Equal("a file", _scratch.Read("site"));
    }

    [Fact]
    public void Is_refused_and_undone_on_a_full_disk()
    {
        var disk = _scratch.Path("disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(
            Run("mount", $"-t tmpfs -o size=256k tmpfs {disk}"), "a small disk can be mounted by root only");
        try
        {
            var request = Request() with { Output = Path.Combine(disk, "site") };
            var small = Plan(("a", "A"), ("b", "B"));
            Assert.IsType<PublishOutcome.Published>(Publisher.Publish(small, request, Token));
            var before = Everything(request.Output);
            var big = Plan([.. Enumerable.Range(0, 20).Select(i => ($"f{i}", new string('x', 40_000)))]);

            Assert.Contains("could not be written", Refused(Publisher.Publish(big, request, Token)));
            Assert.Equal(before, Everything(request.Output));

            var first = request with { Output = Path.Combine(disk, "first") };
            Refused(Publisher.Publish(big, first, Token));
            Assert.Equal(["site"], Entries(disk));
        }
        finally
        {
            Run("umount", disk);
        }
    }

    private PublishOutcome Publish(params (string Path, string Text)[] files) =>
        Publisher.Publish(Plan(files), Request(), Token) switch
        {
            PublishOutcome.Published published => published with { MadeFiles = [] },
            var refused => refused,
        };

    private RedoList Decide(params (string Path, string Text)[] files)
    {
        var output = new OutputFolder(Output);
        return new Publishing(Request(), output, output.Receipt()!).Decide(Plan(files), Token).Redo;
    }

    private PublishRequest Request() => new()
    {
        Output = Output,
        StateFolder = _scratch.Path("state"),
        Degree = 2,
        Space = "sample",
        Version = "0",
        Inputs = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("docs", "2a64"),
    };

    private static SitePlan Plan(params (string Path, string Text)[] files) =>
        new([.. files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => Planned.Text(f.Path, () => f.Text))]);

    private void Each_is_old_or_new((string Path, string Text)[] old, (string Path, string Text)[] next)
    {
        var known = old.Concat(next).Select(f => $"{f.Path} {f.Text}").ToHashSet();
        Assert.All(Files(), f => Assert.Contains(f, known));
    }

    private string[] Files() =>
        [.. Everything(Output).Where(f => !f.StartsWith("shardwiki-build.json", StringComparison.Ordinal))];

    private static string[] Entries(string folder) =>
    [
        .. Directory.EnumerateFileSystemEntries(folder).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal),
    ];

    private string[] Stamps() => [.. Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories)
        .Select(f => $"{f} {File.GetLastWriteTimeUtc(f):O}").Order(StringComparer.Ordinal)];

    private static string[] Everything(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => !f.Contains(".shardwiki-staged", StringComparison.Ordinal))
            .Select(f => $"{Path.GetRelativePath(folder, f).Replace('\\', '/')} {File.ReadAllText(f)}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Refused(PublishOutcome outcome) => Assert.IsType<PublishOutcome.Refused>(outcome).Reason;

    private static bool Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
        process!.WaitForExit();
        return process.ExitCode == 0;
    }
}
