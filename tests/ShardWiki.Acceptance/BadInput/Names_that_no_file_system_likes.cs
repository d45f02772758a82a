using System.Text;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>
/// The files are written into a repository with git's plumbing, for most file systems would not take them.
/// </summary>
public sealed class Names_that_no_file_system_likes
{
    private static readonly string Long = new('x', 3_000);

    private static readonly string[] Names =
    [
        "with space", " leading", "trailing ", "quo'te\"s", "ha#sh", "que?ry", "per%20cent", "100%", "a&b<c>", "back\\slash", "co:lon", "st*ar",
        "tab\tbed", "new\nline", "café", "cafe\u0301", "Straße", "日本語", "\U0001F600", "Case", "case", "CASE", "CON", "con", "aux.txt", "LPT1", "..", ".", ".hidden",
        "dot.", "@x", "@more", "_", "_x", "~t", "~40x", "index.html", "index.json", "feed.atom", "404.html", "shardwiki-build.json", "robots.txt",
        "deep/_/x", "deep/@more/index", "deep/CON/y", Long, "deep/" + Long + "/" + Long,
    ];

    [Fact]
    public void Each_have_a_page_of_their_own_in_the_site()
    {
        using var space = SpaceWithTrouble.Of("  - name: more\n    git: ./repo.git\n    ref: main\n    dialect: gfm\n");
        Write(space, Names);

        var ran = space.Run("build");

        Assert.True(ran.ExitCode == 0, ran.ToString());
        var site = SpaceWithTrouble.SiteWithTheOtherPages(space);
        var pages = site.Pages.Where(p => p.GetProperty("shard").GetString() == "more").ToArray();
        Assert.Equal(Names.Length, pages.Length);
        Assert.Equal(pages.Length, pages.Select(p => p.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(pages.Length, pages.Select(p => p.GetProperty("url").GetString()!.Normalize()).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var told = pages.Select(p => site.At(p.GetProperty("url").GetString()!)).ToArray();
        Assert.All(Enumerable.Range(0, Names.Length), n => Assert.Single(told, html => html.Contains($"This is text {n}.", StringComparison.Ordinal)));
        Assert.All(site.Files.SelectMany(f => f.Split('/')), name => Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 255));
    }

    [Fact]
    public void Can_be_linked_to()
    {
        string[] names = ["with space", "ha#sh", "que?ry", "100%", "café", "@x", "_"];
        using var space = SpaceWithTrouble.Of("  - name: more\n    git: ./repo.git\n    ref: main\n    dialect: gfm\n");
        Write(space, names);
        SpaceWithTrouble.Put(space, "pages/all.md", "# All\n\n" + string.Concat(names.Select(n => $"* [to](/{Uri.EscapeDataString(n)}.md)\n")));

        var ran = space.Run("build", "--strict");

        Assert.True(ran.ExitCode == 0, ran.ToString());
        var site = SpaceWithTrouble.SiteWithTheOtherPages(space);
        Assert.Equal(names.Length, site.Page("pages:all.md").GetProperty("links").EnumerateArray().Count(l => l.GetProperty("target").GetString() is not null));
    }

    [Fact]
    public void Never_lead_out_of_the_output_folder()
    {
        using var space = SpaceWithTrouble.Of("  - name: more\n    git: ./repo.git\n    ref: main\n    dialect: gfm\n");
        Write(space, ["fine"]);
        var made = space.Shell("""
            set -e
            export GIT_DIR=repo.git
            page=$(printf '# Out\n\nI got out.\n' | git hash-object -w --stdin)
            inner=$(printf '100644 blob %s\tescaped.md\n' $page | git mktree)
            root=$( (git ls-tree main; printf '040000 tree %s\t..\n' $inner) | git mktree)
            git update-ref refs/heads/main $(git commit-tree -m Out $root)
            """);
        Assert.True(made.ExitCode == 0, made.ToString());

        var ran = space.Run("build");

        var site = SpaceWithTrouble.SiteWithTheOtherPages(space);
        Assert.Contains("fine/index.html", site.Files);
        Assert.Empty(Directory.EnumerateFileSystemEntries(space.Root, "*escaped*"));
        Assert.True(ran.Errors.Contains("..", StringComparison.Ordinal) || site.Pages.Any(p => p.GetProperty("id").GetString()!.EndsWith("escaped.md", StringComparison.Ordinal)), ran.ToString());
    }

    [Fact]
    public void Are_told_when_they_are_no_text()
    {
        using var space = SpaceWithTrouble.Of("  - name: more\n    git: ./repo.git\n    ref: main\n    dialect: gfm\n");
        Import(space, "M 100644 inline \"b\\377d.md\"\ndata 4\n# B\n\nM 100644 inline good.md\ndata 4\n# G\n\n");

        var ran = space.Run("build");

        Assert.Contains("warning SW1007", ran.Errors);
        Assert.Contains("b\\xFFd.md", ran.Errors);
        Assert.Contains("good/index.html", SpaceWithTrouble.SiteWithTheOtherPages(space).Files);
    }

    private static void Write(TestSpace space, string[] names)
    {
        var stream = new StringBuilder();
        foreach (var (n, name) in names.Index())
        {
            var text = $"# Page {n}\n\nThis is text {n}. Unlike any other, it tells {n * 7919} tales of {n * 104729} things.\n";
            stream.Append($"M 100644 inline {Quoted(name + ".md")}\ndata {text.Length}\n{text}\n");
        }

        Import(space, stream.ToString());
    }

    private static void Import(TestSpace space, string files)
    {
        SpaceWithTrouble.Put(space, "stream", $"commit refs/heads/main\ncommitter Ada <ada@example.org> 1577836800 +0000\ndata 6\nBegin\n{files}");
        var made = space.Shell("git init -q --bare -b main repo.git && git --git-dir repo.git fast-import --quiet < stream");
        Assert.True(made.ExitCode == 0, made.ToString());
    }

    /// <summary>A path as fast-import reads it.</summary>
    private static string Quoted(string path) => "\"" + string.Concat(Encoding.UTF8.GetBytes(path).Select(b =>
        b is (byte)'"' or (byte)'\\' or < 32 or > 126 ? "\\" + Convert.ToString(b, 8).PadLeft(3, '0') : ((char)b).ToString())) + "\"";
}
