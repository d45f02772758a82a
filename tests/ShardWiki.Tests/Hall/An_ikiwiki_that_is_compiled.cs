using System.Collections.Immutable;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class An_ikiwiki_that_is_compiled : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public An_ikiwiki_that_is_compiled()
    {
        _scratch.Write("wiki/page.mdwn", "[[!tag red]] [[ann]]\n");
        _scratch.Write("wiki/other.mdwn", "[[!template id=mark color=red text=\"[[page]]\"]]\n");
        _scratch.Write("wiki/third.mdwn", "[[!template id=mark text=x]] [[!template id=none]]\n");
        _scratch.Write("wiki/templates/mark.mdwn",
            "[[!templatebody <<END\n<div>\n<TMPL_IF color>[[!tag <TMPL_VAR color>]]</TMPL_IF>[[!meta author=\"Mark\"]][[red]]\n</div>\nEND]]\n");
        _scratch.Write("wiki/red.mdwn", "Not the tag.\n");
        _scratch.Write("wiki/tags/red.mdwn", "The tag.\n");
        _scratch.Write("wiki/people/ann.mdwn", "Ann.\n");
        _scratch.Write("ikiwiki.setup", """
            # IkiWiki::Setup::Yaml - YAML formatted setup file
            wikiname: The "Wiki"
            srcdir: wiki
            destdir: /var/www
            url: http://example.org/wiki
            rcs: git
            usedirs: 0
            tagbase: tags
            userdir: people
            add_plugins:
            - goodstuff
            - websetup
            - polygen
            comments_pagespec: 'posts/*'
            """);
    }

    [Fact]
    public void Is_not_asked_what_nobody_can_tell()
    {
        Init("ikiwiki.setup");
        var space = new SpaceRequest(_scratch.Path("space"), null, TimeProvider.System);

        var refused = Assert.IsType<NotDone>(QueryVerb.Run(new QueryRequest(space, "nothing and nosuch()"), null, CancellationToken.None));
        Assert.StartsWith("there is no test 'nosuch()'", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_a_space_with_all_that_its_setup_says()
    {
        var made = Assert.IsType<InitOutcome>(Init("ikiwiki.setup"));

        Assert.Equal(
            "space: space\ntitle: \"The \\\"Wiki\\\"\"\nbase-url: \"http://example.org/wiki/\"\nshards:\n  - name: wiki\n"
            + "    folder: \"../wiki\"\n    dialect: ikiwiki\n    tagbase: \"tags\"\n    userdir: \"people\"\n    feeds: []\noutput: site\n",
            File.ReadAllText(_scratch.Path("space/shardwiki.yml")));
        Assert.Equal(4, made.Lost.Length);
        Assert.StartsWith("usedirs: 0: every page is a folder", made.Lost[0], StringComparison.Ordinal);
        Assert.StartsWith("add_plugins: websetup: it serves readers", made.Lost[1], StringComparison.Ordinal);
        Assert.StartsWith("add_plugins: polygen: its directives", made.Lost[2], StringComparison.Ordinal);
        Assert.StartsWith("comments_pagespec: nothing here", made.Lost[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tag_autocreate: 0", "    autofiles: []\n")]
    [InlineData("tag_autocreate: 1", "")]
    [InlineData("add_plugins: [autoindex]", "    autofiles: [tags, folders]\n")]
    [InlineData("rss: 1", "", "rss")]
    [InlineData("rss: 0\natom: 1", "", "atom")]
    public void Has_the_pages_that_its_setup_lets_be_made(string said, string autofiles, string feeds = "")
    {
        _scratch.Write("some.setup", $"wikiname: w\nsrcdir: wiki\ntagbase: tags\n{said}\n");

        Assert.Empty(Assert.IsType<InitOutcome>(Init("some.setup")).Lost);

        Assert.EndsWith(
            $"    tagbase: \"tags\"\n{autofiles}    feeds: [{feeds}]\noutput: site\n",
            File.ReadAllText(_scratch.Path("space/shardwiki.yml")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Is_no_space_of_a_setup_that_cannot_be_read()
    {
        _scratch.Write("broken.setup", "a: [\n");

        Assert.Contains("broken.setup", Assert.IsType<NotDone>(Init("broken.setup")).Reason, StringComparison.Ordinal);
        Assert.IsType<NotDone>(Init("missing.setup"));
        Assert.False(Directory.Exists(_scratch.Path("space")));
    }

    [Fact]
    public void Has_its_tags_where_tags_are_and_people_where_people_are()
    {
        Init("ikiwiki.setup");

        Assert.Equal(["wiki:other.mdwn", "wiki:page.mdwn"], Found("link(tags/red)"));
        Assert.Equal(["wiki:page.mdwn"], Found("link(people/ann)"));
        Assert.Equal(["wiki:other.mdwn", "wiki:page.mdwn"], Found("tagged(red)"));
        Assert.Equal(["wiki:templates/mark.mdwn"], Found("link(/red)"));
    }

    [Fact]
    public void Says_of_its_pages_what_templates_say()
    {
        Init("ikiwiki.setup");

        Assert.Equal(["wiki:other.mdwn", "wiki:third.mdwn"], Found("author(Mark) and !templates/*"));
        Assert.Equal(["wiki:other.mdwn"], Found("link(page)"));
    }

    public void Dispose() => _scratch.Dispose();

    private VerbOutcome Init(string setup) => InitVerb.RunFromIkiwiki(
        new DecisionRequest(new SpaceRequest(_scratch.Path("space"), null, TimeProvider.System), "Ann <ann@example.org>"),
        _scratch.Path(setup));

    private ImmutableArray<string> Found(string spec)
    {
        var space = new SpaceRequest(_scratch.Path("space"), null, TimeProvider.System);
        var found = Assert.IsType<QueryOutcome>(QueryVerb.Run(new QueryRequest(space, spec), null, CancellationToken.None));
        return [.. found.Pages.Select(p => p.Id).Order(StringComparer.Ordinal)];
    }
}
