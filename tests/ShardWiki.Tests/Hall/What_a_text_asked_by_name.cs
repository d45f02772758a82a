using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>
/// A page is made again where something is another that its text asked for by name, though nothing of its own and nothing
/// beside it changed; and it then reads as in a site that is built from nothing.
/// </summary>
public sealed class What_a_text_asked_by_name : IDisposable
{
    private const string Page = "x/m/page/index.html";
    private readonly ScratchFolder _scratch = new();

    public What_a_text_asked_by_name()
    {
        _scratch.Write("wiki/one.mdwn", "[[!meta title=\"First\"]]\n");
        _scratch.Write("wiki/templates/note.mdwn", "[[!templatebody <<E\nNote: <TMPL_VAR text>\nE]]\n");
        _scratch.Write("wiki/shortcuts.mdwn", "[[!shortcut name=sc url=\"https://example.org/%s\"]]\n");
        _scratch.Write(
            "wiki/templates/linker.mdwn",
            "[[!templatebody <<E\n[[one]] [[absent]] <a href=\"../../elsewhere\">x</a>\nE]]\n");
        _scratch.Write("wiki/x/l.mdwn", "What comes before in the tree.\n");
        _scratch.Write("wiki/x/n.mdwn", "What comes after.\n");
        _scratch.Write("wiki/data.csv", "a,b\n");
        _scratch.Write("wiki/picture.png", "not really");
        _scratch.Write("shardwiki.yml", "space: x\ntitle: X\nshards:\n  - name: w\n    folder: wiki\n    dialect: ikiwiki\n");
    }

    private SpaceBuiltAgain Space => new(_scratch);

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("[[!color foreground=red text=\"[[one]]\"]]", "one.mdwn", "[[!meta title=\"Second\"]]\n")]
    [InlineData("[[!color foreground=red text=\"[[absent]]\"]]", "absent.mdwn", "Here.\n")]
    [InlineData("[[!color foreground=red text=\"<a href='../../absent'>x</a>\"]]", "absent.mdwn", "Here.\n")]
    [InlineData("[[!traillink one]]", "one.mdwn", "[[!meta title=\"Second\"]]\n")]
    [InlineData("[[!traillink absent]]", "absent.mdwn", "Here.\n")]
    [InlineData("[[!meta redir=one]]", "one.mdwn", "[[!meta title=\"Second\"]]\n")]
    [InlineData("[[!template id=linker]]", "one.mdwn", "[[!meta title=\"Second\"]]\n")]
    [InlineData("[[!template id=linker]]", "absent.mdwn", "Here.\n")]
    [InlineData("[[!template id=linker]]", "elsewhere.mdwn", "Here.\n")]
    [InlineData("[[!meta redir=absent]]", "absent.mdwn", "Here.\n")]
    [InlineData("[[!taglink absent]]", "absent.mdwn", "Here.\n")]
    [InlineData("[[!template id=note text=x]]", "templates/note.mdwn", "[[!templatebody <<E\nOther: <TMPL_VAR text>\nE]]\n")]
    [InlineData("[[!template id=late text=x]]", "templates/late.mdwn", "[[!templatebody <<E\nLate: <TMPL_VAR text>\nE]]\n")]
    [InlineData("[[!template id=note text=\"see [[one]]\"]]", "one.mdwn", "[[!meta title=\"Second\"]]\n")]
    [InlineData("[[!sc word]]", "shortcuts.mdwn", "[[!shortcut name=sc url=\"https://example.net/%s\"]]\n")]
    [InlineData("[[!late word]]", "shortcuts.mdwn", "[[!shortcut name=late url=\"https://example.net/%s\"]]\n")]
    [InlineData("[[!table file=\"data.csv\"]]", "data.csv", "c,d\n")]
    [InlineData("[[!table file=\"late.csv\"]]", "late.csv", "c,d\n")]
    [InlineData("[[!img late.png]]", "late.png", "not really either")]
    [InlineData("[[!if test=\"link(two)\" then=yes else=no]]", "other.mdwn", "[[two]]\n")]
    [InlineData("[[!if test=\"title(Second)\" then=yes else=no]]", "one.mdwn", "[[!meta title=\"Second\"]]\n")]
    [InlineData("[[!if test=\"backlink(other)\" all=no then=yes else=no]]", "other.mdwn", "[[x/m/page]]\n")]
    [InlineData("[[!meta license=\"[[one]]\"]]", "one.mdwn", "[[!meta title=\"Second\"]]\n")]
    public void Makes_it_again_where_that_is_another(string text, string file, string content)
    {
        _scratch.Write("wiki/x/m/page.mdwn", text + "\n");
        Space.MakesAgain(Page, () => _scratch.Write("wiki/" + file, content));
    }

    [Theory]
    [InlineData("[[!color foreground=red text=\"[[one]] and [[!sc word]]\"]]")]
    [InlineData("[[!template id=note text=\"see [[one]]\"]] [[!img picture.png]] [[!table file=\"data.csv\"]]")]
    [InlineData("[[!if test=\"enabled(meta)\" then=yes]] [[!taglink absent]] [[!meta redir=one]] [[!toggle id=a]]")]
    public void Leaves_it_alone_where_nothing_of_that_is_another(string text)
    {
        _scratch.Write("wiki/x/m/page.mdwn", text + "\n");
        _ = Space.Build();
        _scratch.Write("wiki/two.mdwn", "Something else.\n");

        Assert.DoesNotContain(Space.Build().Explained, line => line.Path == Page);
    }
}
