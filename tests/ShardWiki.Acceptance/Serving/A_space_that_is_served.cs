using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>What people do to a space while it is served.</summary>
public sealed class A_space_that_is_served(ServedSpace served) : IClassFixture<ServedSpace>
{
    private TestSpace Space => served.Space;

    [Fact]
    public void Is_built_again_when_a_page_is_edited_made_renamed_and_removed()
    {
        Put("notes/edited.md", "# Edited\n\nOnce.\n");
        served.Shows("edited/", "Once.");
        // As long as it was, and in the same second.
        Put("notes/edited.md", "# Edited\n\nAnew.\n");
        served.Shows("edited/", "Anew.");
        File.Move(Space.PathOf("notes/edited.md"), Space.PathOf("notes/moved.md"));
        served.Shows("moved/", "Anew.");
        served.Shows("edited/", "-Anew.");
        Put("notes/deep/er/page.md", "# Deeper\n");
        served.Shows("deep/er/page/", "<h1 class=\"sw-title\">Deeper");
        Directory.Delete(Space.PathOf("notes/deep"), recursive: true);
        served.Shows("deep/er/page/", "-Deeper");
    }

    [Fact]
    public void Is_built_again_when_a_branch_or_a_bundle_moves_and_not_before()
    {
        Put("manual/index.md", "# Manual\n\nWords nobody committed.\n");
        Put("notes/after.md", "# Written after it\n");
        served.Shows("after/", "Written after it");
        Assert.DoesNotContain("nobody committed", served.Ask("m/").Text);
        served.Commit("Say it");
        served.Shows("m/", "nobody committed");
        served.Shows("b/", "nobody committed");
        Space.Git("-C", "manual", "update-ref", "refs/heads/main", "main~1");
        served.Shows("m/", "The committed words.");
    }

    [Fact]
    public void Is_built_again_when_somebody_decides()
    {
        Put("notes/target.md", "# The target\n");
        served.Shows("target/", "The target");
        Assert.Equal(0, Space.Run("alias", "another/way", "notes:target").ExitCode);
        served.Shows("another/way/", "../../target/");
    }

    [Fact]
    public void Is_built_again_with_a_theme_of_its_own()
    {
        var shipped = Path.Combine(Path.GetDirectoryName(PublishedProgram.Path)!, "themes", "default");
        Space.Shell($"mkdir -p themes && cp -r '{shipped}' themes/");
        var foot = Space.Read("themes/default/partials/foot.hbs");
        Put("themes/default/partials/foot.hbs", "<p>A foot of our own</p>\n" + foot);
        served.Shows("", "A foot of our own");
        Directory.Delete(Space.PathOf("themes"), recursive: true);
        served.Shows("", "-A foot of our own");
    }

    [Fact]
    public void Shows_what_is_wrong_over_the_last_good_site_until_it_is_mended()
    {
        var good = Space.Read("shardwiki.yml");
        Put("shardwiki.yml", good.Replace("dialect: gfm", "dialect: <b>wrong</b>", StringComparison.Ordinal));
        var page = served.Shows("", "The last build failed");
        Assert.Contains("The first words.", page);
        Assert.Matches("<pre>shardwiki.yml\\(\\d+,\\d+\\): error SW\\d+: [^\n]*&lt;b&gt;wrong", page);
        Assert.DoesNotContain("<b>wrong", page);
        // A page is as it was written; only what is sent says what is wrong.
        Assert.DoesNotContain("The last build failed", Space.Read("site/index.html"));
        Put("shardwiki.yml", good.Replace("title: Served", "title: Served again", StringComparison.Ordinal));
        Assert.Contains("Served again", served.Shows("", "-The last build failed"));
    }

    [Fact]
    public void Shows_findings_that_are_too_bad_beside_the_new_site()
    {
        Put("notes/quotes.md", "# Quotes\n\n" + string.Concat(Enumerable.Repeat("> ", 500)) + "x\n");
        var page = served.Shows("", "something in it is too bad");
        Assert.Contains("notes/quotes.md(3,1): error SW1103", page);
        Put("notes/quotes.md", "# Quotes\n");
        served.Shows("", "-something in it is too bad");
    }

    [Fact]
    public void Is_the_site_that_a_build_writes()
    {
        Put("notes/last.md", "# The last\n");
        served.Shows("last/", "The last");
        var ran = Space.Run("build", "--drafts", "-o", "other");
        Assert.True(ran.ExitCode == 0, ran.ToString());
        Assert.Equal("", Space.Shell("diff -r site other").Output);
        var sent = Regex.Replace(served.Ask("last/").Text, "<script src=\"/_/serve/live.js\" data-build=\"[0-9a-f]+-\\d+\" defer></script>\n", "");
        Assert.Equal(Space.Read("site/last/index.html"), sent);
        Directory.Delete(Space.PathOf("other"), recursive: true);
    }

    [Fact]
    public void Ends_with_the_last_of_many_changes_however_they_fall()
    {
        for (var i = 0; i <= 40; i++)
        {
            Put("notes/often.md", $"# Often\n\nThe {i}th text.\n");
            Thread.Sleep(i * 7 % 60);
        }

        served.Shows("often/", "The 40th text.");
    }

    private void Put(string path, string text) => Space.Write(path, Encoding.UTF8.GetBytes(text));
}
