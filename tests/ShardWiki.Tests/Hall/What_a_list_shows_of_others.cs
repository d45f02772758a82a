using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>
/// A page that lists others, and the feeds of such a list, are made again where anything is another that the list shows;
/// both then read as in a site that is built from nothing. Nothing else makes them again.
/// </summary>
public sealed class What_a_list_shows_of_others : IDisposable
{
    private const string Page = "x/m/page/index.html";
    private const string Atom = "x/m/page/index.atom";
    private const string Whole = "[[!inline pages=\"list/*\" rss=no atom=yes]]";
    private const string Listed = "[[!inline pages=\"list/*\" archive=yes feeds=no]]";
    private const string Own = "[[!inline pages=\"list/*\" template=own feeds=no]]";
    private readonly ScratchFolder _scratch = new();

    public What_a_list_shows_of_others()
    {
        _scratch.Write("wiki/list/a.mdwn", A("The first of the list, with [[one]]. [[!template id=note]]"));
        _scratch.Write("wiki/list/b.mdwn", "[[!meta date=\"2019-01-01\"]]\nAnother of the list, about something else entirely.\n");
        _scratch.Write("more/list/a.mdwn", "What somebody else says at this place has nothing in common with it.\n");
        _scratch.Write("wiki/one.mdwn", "[[!meta title=\"First\"]]\n");
        _scratch.Write("wiki/templates/note.mdwn", "[[!templatebody <<E\nNote.\nE]]\n");
        _scratch.Write("wiki/templates/own.tmpl", Fields("title", "author", "authorurl", "description", "ctime", "mtime", "enclosure", "content"));
        _scratch.Write("wiki/x/l.mdwn", "What comes before in the tree.\n");
        _scratch.Write("wiki/x/n.mdwn", "What comes after.\n");
        _scratch.Write("wiki/sound.ogg", "no sound");
        _scratch.Write("shardwiki.yml", "space: x\ntitle: X\nbase-url: https://example.org/\nshards:\n"
            + "  - name: w\n    folder: wiki\n    dialect: ikiwiki\n  - name: v\n    folder: more\n    dialect: ikiwiki\n");
    }

    private SpaceBuiltAgain Space => new(_scratch);

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(Whole, "list/a.mdwn", "Other words.\n")]
    [InlineData(Whole, "list/c.mdwn", "One more.\n")]
    [InlineData(Whole, "one.mdwn", "[[!meta title=\"Second\"]]\n")]
    [InlineData(Whole, "templates/note.mdwn", "[[!templatebody <<E\nAnother note.\nE]]\n")]
    [InlineData(Whole, "tag.mdwn", "A page for the tag.\n")]
    [InlineData(Listed, "list/a.mdwn", "[[!meta title=\"Renamed\"]]\n")]
    [InlineData(Listed, "list/a.mdwn", "[[!meta title=\"A\"]] [[!meta date=\"2003-01-01\"]]\n")]
    [InlineData(Listed, "list/a.mdwn", "[[!meta title=\"A\"]] [[!meta date=\"2020-01-01\"]] [[!meta author=\"Bo\"]]\n")]
    [InlineData("[[!inline pages=\"list/a\" actions=yes feeds=no]]", "list/a/discussion.mdwn", "Talk.\n")]
    [InlineData("[[!inline pages=\"list/*\" feeds=no sort=mtime archive=yes]]", "list/b.mdwn", "[[!meta updated=\"2029-01-01\"]]\n")]
    [InlineData("[[!map pages=\"list/*\"]]", "list/d/e.mdwn", "Deeper.\n")]
    [InlineData("[[!pagecount pages=\"list/*\"]]", "list/c.mdwn", "One more.\n")]
    [InlineData("[[!progress totalpages=\"list/*\" donepages=\"link(done)\"]]", "list/b.mdwn", "[[done]]\n")]
    [InlineData(Own, "list/a.mdwn", "[[!meta author=\"Bo\"]]\n")]
    [InlineData(Own, "templates/own.tmpl", "<p><TMPL_VAR title></p>\n")]
    [InlineData("[[!inline pages=\"list/*\" feeds=no show=0 feedonly=no rootpage=late]]", "late.mdwn", "Here.\n")]
    [InlineData("[[!inline pagenames=\"late\" feeds=no]]", "late.mdwn", "Here.\n")]
    public void Makes_it_again_where_that_is_another(string text, string file, string content) => IsMadeAgain(Page, text, file, content);

    [Theory]
    [InlineData("[[!map pages=\"list/*\" show=title]]", "title=\"A\"", "title=\"Renamed\"")]
    [InlineData("[[!map pages=\"list/*\" show=description]]", "[[!tag tag]]", "[[!tag tag]] [[!meta description=\"Told\"]]")]
    [InlineData(Listed, "2020-01-01", "2021-01-01")]
    [InlineData(Listed, "author=\"Al\"", "author=\"Bo\"")]
    [InlineData(Listed, "[[!tag tag]]", "[[!tag tag]] [[!meta authorurl=\"https://example.org/al\"]]")]
    public void Makes_it_again_where_only_that_of_a_page_is_another(string text, string before, string after) =>
        IsMadeAgain(Page, text, "list/a.mdwn", _scratch.Read("wiki/list/a.mdwn").Replace(before, after, StringComparison.Ordinal));

    [Theory]
    [InlineData("list/a.mdwn", "Other words.\n")]
    [InlineData("list/c.mdwn", "One more.\n")]
    [InlineData("one.mdwn", "[[!meta title=\"Second\"]]\n[[!meta permalink=\"https://example.net/\"]]\n")]
    [InlineData("templates/note.mdwn", "[[!templatebody <<E\nAnother note.\nE]]\n")]
    [InlineData("sound.ogg", "a longer sound")]
    [InlineData("list/b.mdwn", "[[!meta date=\"2019-01-01\"]]\n[[!meta guid=\"urn:x:y\"]]\nAnother of the list, about something else entirely.\n")]
    [InlineData("list/b.mdwn", "[[!meta date=\"2019-01-01\"]]\n[[!tag other]]\nAnother of the list, about something else entirely.\n")]
    [InlineData("list/b.mdwn", "[[!meta date=\"2019-01-01\"]]\n[[!meta author=\"Bo\"]]\nAnother of the list, about something else entirely.\n")]
    [InlineData("x/m/page.mdwn", "[[!meta title=\"Lists\"]]\n" + Whole + "\n")]
    [InlineData("x/m/page.mdwn", "[[!inline pages=\"list/*\" rss=no atom=yes title=\"Lists\"]]\n")]
    [InlineData("x/m/page.mdwn", "[[!inline pages=\"list/*\" rss=no atom=yes description=\"Lists\"]]\n")]
    [InlineData("x/m/page.mdwn", "[[!inline pages=\"list/*\" rss=no atom=yes feedpages=\"list/b\"]]\n")]
    public void Makes_its_feed_again_where_that_is_another(string file, string content) => IsMadeAgain(Atom, Whole, file, content);

    [Fact]
    public void Makes_it_again_where_two_pages_of_it_become_one_topic()
    {
        _scratch.Write("wiki/x/m/page.mdwn", "[[!pagecount pages=\"list/*\"]]\n");
        Space.MakesAgain(Page, () => _scratch.Write("more/list/a.mdwn", _scratch.Read("wiki/list/a.mdwn")));
    }

    [Fact]
    public void Makes_it_again_where_a_page_of_it_is_edited_elsewhere()
    {
        _scratch.Write("wiki/x/m/page.mdwn", "[[!inline pages=\"list/*\" actions=yes feeds=no]]\n");
        Forge("https://example.org/edit/{path}");
        Space.MakesAgain(Page, () => Forge("https://example.net/edit/{path}"));
    }

    [Theory]
    [InlineData(Page, Own, "Bo <bo@example.org>", 0)]
    [InlineData(Page, Own, "Ann <ann@example.org>", 1)]
    [InlineData(Page, Listed, "Bo <bo@example.org>", 0)]
    [InlineData(Atom, Whole, "Bo <bo@example.org>", 0)]
    [InlineData(Atom, Whole, "Ann <ann@example.org>", 1)]
    public void Makes_it_again_where_only_who_changed_a_page_last_or_when_is_another(string made, string text, string author, int hours)
    {
        using var repository = new ScriptedRepository();
        var at = ScriptedRepository.Beginning;
        repository.CommitAs("Ann <ann@example.org>", at, "one", ("list/a.mdwn", "Words.\n"));
        File.AppendAllText(_scratch.Path("shardwiki.yml"), $"  - name: g\n    git: {repository.Root}\n    ref: main\n    dialect: ikiwiki\n");
        _scratch.Write("wiki/x/m/page.mdwn", text + "\n");
        Space.MakesAgain(made, () =>
        {
            repository.CommitAs("Ann <ann@example.org>", at, "two", ("list/a.mdwn", "Other words.\n"));
            repository.CommitAs(author, at.AddHours(hours), "three", ("list/a.mdwn", "Words.\n"));
        });
    }

    [Theory]
    [InlineData(Whole)]
    [InlineData(Listed)]
    [InlineData(Own)]
    [InlineData("[[!map pages=\"list/*\" show=title]] [[!pagecount pages=\"list/*\"]]")]
    public void Leaves_it_alone_where_nothing_of_that_is_another(string text)
    {
        _scratch.Write("wiki/x/m/page.mdwn", text + "\n");
        _ = Space.Build();
        _scratch.Write("wiki/two.mdwn", "Something else.\n");

        Assert.DoesNotContain(Space.Build().Explained, line => line.Path is Page or Atom);
    }

    private void IsMadeAgain(string made, string text, string file, string content)
    {
        _scratch.Write("wiki/x/m/page.mdwn", text + "\n");
        Space.MakesAgain(made, () => _scratch.Write("wiki/" + file, content));
    }

    // Only of the other shard, whose page is listed.
    private void Forge(string edit) => File.WriteAllText(
        _scratch.Path("shardwiki.yml"),
        _scratch.Read("shardwiki.yml").Split("    forge:", StringSplitOptions.None)[0] + $"    forge: {{ edit: \"{edit}\" }}\n");

    private static string A(string text) =>
        $"[[!meta title=\"A\"]]\n[[!meta date=\"2020-01-01\"]]\n[[!meta author=\"Al\"]]\n[[!meta enclosure=\"sound.ogg\"]]\n[[!tag tag]]\n\n{text}\n";

    private static string Fields(params string[] names) => string.Concat(names.Select(n => $"<p>{n}: <TMPL_VAR {n}></p>\n"));
}
