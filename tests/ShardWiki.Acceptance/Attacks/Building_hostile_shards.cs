using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>
/// Spaces whose shards hold what the attack files hold, built by the published program as a user would, from a folder, a
/// repository, a bundle, a mirror, archives and a feed.
/// </summary>
public sealed class Building_hostile_shards
{
    private const string Configuration = """
        space: hostile
        schemes: [file]
        shards:
          - { name: good, folder: good, dialect: gfm }
          - { name: folder, folder: folder, dialect: gfm, mount: f }
          - { name: repository, git: repository, dialect: ikiwiki, mount: r }
          - { name: bundle, git: b.bundle, dialect: obsidian, mount: b }
          - { name: mirror, git: "file://ROOT/repository", dialect: commonmark, mount: m }
          - { name: zip, archive: a.zip, dialect: gfm, mount: z }
          - { name: tar, archive: a.tar.gz, dialect: ikiwiki, mount: t }
          - { name: planet, feed: planet.atom, mount: p }

        """;

    [Fact]
    public void Writes_below_the_output_and_its_own_state_alone_and_starts_git_alone()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "strace is not on this machine (apt-get install strace)");
        using var space = Space();
        Fill(space);
        var before = Tree(space);

        var traced = space.Shell(
            "export HOME=$PWD/home TMPDIR=$PWD/tmp; mkdir -p home tmp; "
            + "strace -f -qq -e trace=execve -s 4096 -o trace shardwiki build --fail-on none");

        Assert.True(traced.ExitCode == 0, traced.ToString());
        var started = File.ReadLines(space.PathOf("trace")).Select(line => Regex.Match(line, "execve\\(\"([^\"]+)\", \\[(.*)\\]"))
            .Where(match => match.Success).Select(match => (Program: match.Groups[1].Value, Arguments: match.Groups[2].Value))
            .Where(it => !it.Program.EndsWith("/shardwiki", StringComparison.Ordinal) && !IsGitsOwn(it.Arguments)).ToArray();
        Assert.Contains(started, it => Path.GetFileName(it.Program) == "git");
        Assert.All(started, it => Assert.Matches("^git(-.*)?$", Path.GetFileName(it.Program)));
        Assert.All(started, it => Assert.DoesNotContain("owned", it.Arguments));
        Assert.Empty(Tree(space).Except(before));
        Assert.Empty(before.Except(Tree(space)));
        Assert.Empty(DeadLinks.Of(new BuiltSite(space.PathOf("site"))));
        Assert.Equal(Attacks.Html.Length, Directory.GetDirectories(space.PathOf("site/p")).Count(d => Regex.IsMatch(d, "-[0-9a-f]{12}$")));
        Assert.InRange(Directory.GetFiles(space.PathOf("site/z"), "index.html", SearchOption.AllDirectories).Length, 50, 500);
    }

    [Fact]
    public void Costs_no_more_than_512_MiB_whatever_the_documents_are()
    {
        using var space = Space();
        foreach (var (name, text) in Attacks.Documents)
        {
            Put(space, $"folder/{name}.md", text);
        }

        Repository(space);
        foreach (var form in Forms)
        {
            Pack(space, form, [("words.md", "# Words\n"), ("zeros.md", new string('\0', 400 << 20))]);
        }

        Put(space, "planet.atom", "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><feed>&b;</feed>");
        var start = new ProcessStartInfo(PublishedProgram.Path, ["build", "--fail-on", "none", "-q"])
        {
            WorkingDirectory = space.Root,
        };
        using var process = Process.Start(start)!;

        Assert.InRange(PeakMemory.Of(process) >> 20, 1, 512);
        Assert.All(Attacks.Documents, d => Assert.True(
            File.Exists(space.PathOf($"site/f/{d.Name.Replace(" ", "~20", StringComparison.Ordinal)}/index.html")), d.Name));
    }

    [Fact]
    public void Changes_no_file_that_does_not_list_the_page()
    {
        using var with = Space();
        using var without = Space();
        foreach (var (name, text) in Attacks.Documents)
        {
            Put(with, $"folder/{name}.md", text);
            Put(without, $"folder/{name}.md", $"# {name}\n");
        }

        foreach (var space in new[] { with, without })
        {
            Repository(space);
            Assert.Equal(0, space.Run("build", "--fail-on", "none").ExitCode);
        }

        foreach (var page in new[] { "index.html", "other/index.html", "r/manual/index.html", "b/manual/index.html" })
        {
            Assert.Equal(Uncounted(without.Read($"site/{page}")), Uncounted(with.Read($"site/{page}")));
        }
    }

    [Fact]
    public void Says_nothing_that_a_terminal_or_a_server_that_reads_logs_obeys()
    {
        using var space = Space();
        Fill(space);
        Put(space, "folder/::error::x.md", "[a ##vso[task.complete]](gone.md) [::set-output name=a::b](gone.md)\n");

        foreach (var told in new[] { space.Run("build", "-v", "--fail-on", "none"), space.Run("check", "-v", "--json") })
        {
            var all = told.Output + told.Errors;
            Assert.DoesNotContain(all, c => char.IsControl(c) && c is not '\n');
            Assert.DoesNotMatch("(?m)^\\s*::|##", all);
            Assert.DoesNotContain('\u202e', all);
        }
    }

    [Fact]
    public void Lets_no_secret_of_an_address_into_anything_that_is_written()
    {
        using var space = new TestSpace();
        var shards = Attacks.Addresses.Where(a => a.Contains("cr3t", StringComparison.Ordinal) && !a.Any(char.IsControl))
            .Select((a, i) => $"  - {{ name: s{i}, git: '{a.Replace("'", "''", StringComparison.Ordinal)}' }}");
        Put(space, "good/index.md", "# Good\n");
        Put(space, "shardwiki.yml", "space: s\nschemes: [https, http, ssh]\nshards:\n"
            + $"  - {{ name: good, folder: good }}\n{string.Join('\n', shards)}\n");
        foreach (var command in new[] { "build", "pull", "status", "check", "build --locked" })
        {
            foreach (var form in new[] { "", "--json " })
            {
                var told = space.Run($"{form}{command}".Split(' '));
                Assert.DoesNotContain("cr3t", told.Output + told.Errors);
            }
        }

        // Of those that are refused as they stand nothing is built; the others go on.
        var well = File.ReadAllLines(space.PathOf("shardwiki.yml")).Where(l => l.Contains("://", StringComparison.Ordinal)
            || !l.Contains("cr3t", StringComparison.Ordinal));
        File.WriteAllLines(space.PathOf("shardwiki.yml"), well);
        _ = space.Run("pull");
        Assert.Equal(1, space.Run("build").ExitCode);
        var written = Directory.EnumerateFiles(space.Root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "shardwiki.yml");
        Assert.All(written, file => Assert.DoesNotContain("cr3t", File.ReadAllText(file)));
    }

    // How git reaches a repository of this machine: it quotes the path.
    private static bool IsGitsOwn(string arguments) =>
        Regex.IsMatch(arguments, "^\"/bin/sh\", \"-c\", \"git-upload-pack '[^']*'\"");

    private static readonly string[] Forms = ["zip", "tar.gz"];

    private static TestSpace Space()
    {
        var space = new TestSpace();
        Put(space, "shardwiki.yml", Configuration.Replace("ROOT", space.Root, StringComparison.Ordinal));
        Put(space, "good/index.md", "# Home\n\nSee [the other](other.md).\n");
        Put(space, "good/other.md", "# Other\n\nBack [home](index.md).\n");
        Put(space, "repository/manual.md", "# Manual\n");
        Put(space, "repository/manual.mdwn", "# Manual\n");
        Array.ForEach(Forms, form => Pack(space, form, [("manual.md", "# Manual\n"), ("manual.mdwn", "# Manual\n")]));
        Put(space, "planet.atom", StrangeFeed.Of([("manual", "# Manual\n")]));
        return space;
    }

    private static void Fill(TestSpace space)
    {
        foreach (var name in Attacks.Names.Where(Attacks.IsFileName).Where(IsMadeHere))
        {
            foreach (var folder in new[] { "folder", "repository" })
            {
                if (!name.StartsWith(".git", StringComparison.OrdinalIgnoreCase))
                {
                    Put(space, $"{folder}/{name}", $"# Words\n\n{Attacks.Html[name.Length % Attacks.Html.Length]}\n");
                }
            }
        }

        Array.ForEach(Forms, form => Pack(
            space, form, [.. Attacks.Names.Select(name => (name, $"# Words\n\n{Attacks.Html[name.Length % Attacks.Html.Length]}\n"))]));
        Put(space, "planet.atom", StrangeFeed.Of(Attacks.Html.Select((attack, i) => ($"../{i}", attack))));
        File.CreateSymbolicLink(space.PathOf("folder/link.md"), "/etc/passwd");
        File.CreateSymbolicLink(space.PathOf("repository/up"), "../..");
        Repository(space);
    }

    private static void Pack(TestSpace space, string form, (string Name, string Text)[] files)
    {
        using var packed = File.Create(space.PathOf($"a.{form}"));
        StrangeArchive.Write(packed, form, files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text))));
    }

    // A name may be the folder of another; then the first one stands.
    private static bool IsMadeHere(string name) => !name.Contains('\ud800', StringComparison.Ordinal);

    private static void Repository(TestSpace space)
    {
        _ = space.Git("init", "-q", "-b", "main", "repository");
        _ = space.Git("-C", "repository", "add", "-A");
        _ = space.Git("-C", "repository", "commit", "-q", "-m", "\u001b]0;owned\u0007::error::x");
        _ = space.Git("-C", "repository", "bundle", "create", "../b.bundle", "main");
    }

    // One of the links leads above the space.
    private static readonly EnumerationOptions WithoutLinks =
        new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private static string[] Tree(TestSpace space) =>
    [
        .. Directory.EnumerateFiles(space.Root, "*", WithoutLinks)
            .Select(file => Path.GetRelativePath(space.Root, file))
            .Where(file => !Regex.IsMatch(file, "^(site|\\.shardwiki|trace$|tmp/(clr-debug|dotnet-diagnostic))"))
            .Select(file => $"{file} {new FileInfo(Path.Combine(space.Root, file)).LastWriteTimeUtc.Ticks}")
            .Order(StringComparer.Ordinal),
    ];

    // How much there is of everything stands in the navigation of every page.
    private static string Uncounted(string html) =>
        Regex.Replace(html, "<li><a href=\"[^\"]*\">[^<]*(?: <span class=\"sw-count\">[0-9,]+</span>)?</a></li>\n", "");

    private static void Put(TestSpace space, string path, string text)
    {
        try
        {
            space.Write(path, Encoding.UTF8.GetBytes(text));
        }
        catch (IOException)
        {
            // The name of a file is that of another's folder.
        }
    }
}
