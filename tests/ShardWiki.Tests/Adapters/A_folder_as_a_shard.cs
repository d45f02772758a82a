using System.Diagnostics;
using System.Net.Sockets;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_folder_as_a_shard : IDisposable
{
    private readonly GatheringSpace space = new();

    public A_folder_as_a_shard() => space.Attach(GatheringSpace.Folder("notes", "notes"));

    public void Dispose() => space.Dispose();

    [Fact]
    public void Is_fingerprinted_whatever_the_size_of_its_files()
    {
        foreach (var size in new[] { 0, 1, 128 * 1024, 128 * 1024 + 1, 1_000_000 })
        {
            space.Write($"notes/{size}.md", new string('x', size));
        }

        var built = space.Build();
        Assert.All(Shard(built).Pages, page =>
            Assert.Equal(page.Content.Content, Fingerprint.Of(built.Snapshot.Contents.Read(page.Content))));
        Assert.Equal([0, 1, 1_000_000, 131072, 131073], Shard(built).Pages.Select(page => page.Size));
    }

    [Fact]
    public void Is_not_what_was_gathered_when_a_file_changed_since()
    {
        var file = space.Write("notes/a.md", "a");
        var built = space.Build();
        File.WriteAllText(file, "b");
        Assert.Throws<ContentGoneException>(() => GatheringSpace.Text(built, Shard(built).Pages[0]));
        File.Delete(file);
        Assert.Throws<ContentGoneException>(() => GatheringSpace.Text(built, Shard(built).Pages[0]));
    }

    [Fact]
    public void Is_absent_where_it_is_a_symbolic_link_to_itself()
    {
        File.CreateSymbolicLink(space.Path("notes"), "notes");
        var built = space.Build();
        Assert.IsType<Freshness.Absent>(Shard(built).Freshness);
        Assert.Contains("or to itself", built.Snapshot.Findings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_absent_where_it_is_a_file()
    {
        space.Write("notes", "text");
        Assert.Contains("is a file", space.Build().Snapshot.Findings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void May_itself_be_a_link_for_the_configuration_is_trusted()
    {
        space.Write("real/a.md", "a");
        Directory.CreateSymbolicLink(space.Path("notes"), "real");
        Assert.Equal("a", GatheringSpace.Text(space.Build(), Shard(space.Build()).Pages.Single()));
    }

    [Fact]
    public void Opens_nothing_that_is_no_file()
    {
        space.Write("notes/a.md", "");
        Shell("mkfifo notes/pipe.md");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(space.Path("notes/socket")));
        var built = space.Build();
        Assert.Equal(["a.md"], Shard(built).Pages.Select(page => page.Source));
        Assert.Equal(
            [(FindingCode.FileSkipped, "pipe.md"), (FindingCode.FileSkipped, "socket")],
            built.Snapshot.Findings.Select(finding => (finding.Code, finding.Place.File)));
    }

    [Fact]
    public void Tells_of_names_that_are_no_text_and_of_none_that_only_look_so()
    {
        space.Write("notes/odd\uFFFD.md", "o");
        Shell("touch \"notes/$(printf 'bad\\377.md')\" && mkdir \"notes/$(printf 'in\\377')\"");
        var built = space.Build();
        Shell("rm -r notes/bad* notes/in*");
        Assert.Equal(["odd\uFFFD.md"], Shard(built).Pages.Select(page => page.Source));
        Assert.Equal(
            [FindingCode.NameNotText, FindingCode.NameNotText],
            built.Snapshot.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Goes_on_past_what_may_not_be_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "leave to read is a matter of access lists there");
        space.Write("notes/a.md", "a");
        space.Write("notes/secret.md", "s");
        space.Write("notes/closed/c.md", "c");
        Shell("chmod 755 . && chmod 000 notes/secret.md notes/closed");
        space.Degree = 1;
        var built = AsSomebodyWithoutPrivileges.Run(() => space.Gather(GatherMode.Build, new FixedClock(1)));
        Shell("chmod 700 notes/secret.md notes/closed");
        Assert.Equal(["a.md"], Shard(built).Pages.Select(page => page.Source));
        Assert.Equal(
            [(FindingCode.FileUnreadable, "closed"), (FindingCode.FileUnreadable, "secret.md")],
            built.Snapshot.Findings.Select(finding => (finding.Code, finding.Place.File)));
    }

    [Fact]
    public void Is_absent_where_it_may_not_be_read_itself()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "leave to read is a matter of access lists there");
        space.Write("notes/a.md", "a");
        Shell("chmod 755 . && chmod 000 notes");
        space.Degree = 1;
        var built = AsSomebodyWithoutPrivileges.Run(() => space.Gather(GatherMode.Build, new FixedClock(1)));
        Shell("chmod 700 notes");
        Assert.IsType<Freshness.Absent>(Shard(built).Freshness);
        Assert.Equal([FindingCode.ShardUnreachable], built.Snapshot.Findings.Select(finding => finding.Code));
        Assert.Contains("denied", built.Snapshot.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_absent_where_it_may_not_even_be_asked_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "leave to read is a matter of access lists there");
        space.Write("shut/notes/a.md", "a");
        space.Attach(GatheringSpace.Folder("notes", "shut/notes"));
        Shell("chmod 755 . && chmod 000 shut");
        space.Degree = 1;
        var built = AsSomebodyWithoutPrivileges.Run(() => space.Gather(GatherMode.Build, new FixedClock(1)));
        Shell("chmod 700 shut");
        Assert.Contains("denied", built.Snapshot.Findings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_hold_the_space_s_own_files()
    {
        space.Attach(GatheringSpace.Folder("notes", "."));
        space.Write("a.md", "a");
        space.Write("shardwiki.lock", "l");
        space.Write("in/shardwiki.lock", "somebody else's");
        var first = space.Pull();
        space.Write("shardwiki.lock", "changed");
        Assert.Equal(first.Pins.AsEnumerable(), space.Pull().Pins);
        Assert.Equal(["a.md", "in/shardwiki.lock"], Shard(first).Pages.Select(page => page.Source));
    }

    [Fact]
    public void Does_not_hold_the_site_that_is_made_of_it()
    {
        space.Attach(GatheringSpace.Folder("notes", "."));
        space.OwnPaths = [space.Path("out[1] {x}"), space.Path("shardwiki.yml")];
        space.Write("a.md", "a");
        space.Write("shardwiki.yml", "space: x");
        space.Write("out[1] {x}/index.html", "site");
        space.Write("journal.git/HEAD", "ref: refs/heads/shardwiki/x");
        space.Write("in/out[1] {x}/b.md", "no site");
        Assert.Equal(["a.md", "in/out[1] {x}/b.md"], Shard(space.Build()).Pages.Select(page => page.Source));
    }

    [Fact]
    public void Has_neither_ref_nor_path()
    {
        space.Write("notes/a.md", "a");
        space.Attach(space.Attachments[0] with { Reference = "main" });
        Assert.Contains("'ref:'", space.Build().Snapshot.Findings.Single().Message, StringComparison.Ordinal);
        space.Attach(GatheringSpace.Folder("notes", "notes") with { Folder = "in" });
        Assert.Contains("'path:'", space.Build().Snapshot.Findings.Single().Message, StringComparison.Ordinal);
    }

    private void Shell(string command)
    {
        var shell = new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = space.Root };
        using var process = Process.Start(shell)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static ShardSnapshot Shard(GatheredSpace gathered) => gathered.Snapshot.Shards[0];
}
