using System.Collections.Immutable;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Pages_that_nobody_wrote : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public Pages_that_nobody_wrote()
    {
        _scratch.Write("wiki/index.mdwn", "Home. [[tags/red]] [[guide]]\n");
        _scratch.Write("wiki/one.mdwn", "[[!tag red odd(x)]]\nOne.\n");
        _scratch.Write("wiki/guide/deep/two.mdwn", "[[!tag red blue ./near]]\nTwo.\n");
        _scratch.Write("wiki/tags/blue.mdwn", "Blue, as somebody wrote.\n");
        _scratch.Write("more/guide/deep.md", "# Deep, as somebody else wrote\n");
        Configure("[tags, folders]");
    }

    [Fact]
    public void Are_pages_of_tags_and_of_folders_where_no_shard_holds_one()
    {
        Assert.Equal(
            ["more:guide/deep.md", "wiki:guide.mdwn", "wiki:guide/deep/two.mdwn", "wiki:index.mdwn", "wiki:one.mdwn",
                "wiki:tags.mdwn", "wiki:tags/blue.mdwn", "wiki:tags/odd(x).mdwn", "wiki:tags/red.mdwn"],
            Found("page(*)"));
    }

    [Theory]
    [InlineData("tags", "wiki:tags/odd(x).mdwn wiki:tags/red.mdwn")]
    [InlineData("folders", "wiki:guide.mdwn wiki:tags.mdwn")]
    [InlineData("[]", "")]
    public void Are_of_the_kinds_that_the_configuration_names(string kinds, string made)
    {
        Configure(kinds);

        var written = new[] { "more:guide/deep.md", "wiki:guide/deep/two.mdwn", "wiki:index.mdwn", "wiki:one.mdwn", "wiki:tags/blue.mdwn" };
        Assert.Equal(made, string.Join(' ', Found("page(*)").Except(written)));
    }

    [Fact]
    public void Are_where_links_lead_and_what_specifications_select()
    {
        Assert.Equal(["wiki:guide/deep/two.mdwn", "wiki:index.mdwn", "wiki:one.mdwn"], Found("link(tags/red)"));
        Assert.Equal(["wiki:index.mdwn"], Found("link(/guide)"));
        Assert.Equal(["wiki:tags/red.mdwn"], Found("title(pages tagged red)"));
    }

    [Fact]
    public void Go_when_somebody_writes_them()
    {
        _scratch.Write("wiki/tags/red.mdwn", "Red, as somebody wrote.\n");
        _scratch.Write("more/guide.md", "# Guide\n");

        Assert.Empty(Found("title(pages tagged red)"));
        Assert.DoesNotContain("wiki:guide.mdwn", Found("page(*)"));
    }

    [Fact]
    public void List_what_they_are_for_and_say_that_nobody_wrote_them()
    {
        Build();

        var red = _scratch.Read("site/tags/red/index.html");
        Assert.Contains("<a href=\"../../one/\">one</a>", red, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../../guide/deep/two/\">two</a>", red, StringComparison.Ordinal);
        Assert.Contains("\"generated\":\"tag\"", red, StringComparison.Ordinal);
        Assert.Contains("nobody wrote it", red, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../../one/\">one</a>", _scratch.Read("site/tags/odd~28x~29/index.html"), StringComparison.Ordinal);
        var guide = _scratch.Read("site/guide/index.html");
        Assert.Contains("<a href=\"deep/two/\">two</a>", guide, StringComparison.Ordinal);
        Assert.Contains("\"generated\":\"folder\"", guide, StringComparison.Ordinal);
        Assert.DoesNotContain("\"generated\"", _scratch.Read("site/tags/blue/index.html"), StringComparison.Ordinal);
        using var index = System.Text.Json.JsonDocument.Parse(_scratch.Read("site/index.json"));
        Assert.Equal(8, index.RootElement.GetProperty("shards").EnumerateArray()
            .Single(s => s.GetProperty("name").GetString() == "wiki").GetProperty("pages").GetInt32());
    }

    [Fact]
    public void Are_made_of_tags_alone_where_a_folder_of_tags_is_all_that_is_said()
    {
        Configure(null);

        Assert.Contains("wiki:tags/red.mdwn", Found("page(*)"));
        Assert.DoesNotContain("wiki:tags.mdwn", Found("page(*)"));
    }

    [Fact]
    public void Are_told_where_they_are_too_many()
    {
        foreach (var part in Enumerable.Range(0, 21))
        {
            _scratch.Write($"wiki/many{part}.mdwn", $"[[!tag {string.Join(' ', Enumerable.Range(part * 500, 500).Select(t => $"t{t}"))}]]\n");
        }

        var told = Assert.IsType<CheckOutcome>(CheckVerb.Run(Request, "none", null, CancellationToken.None)).Findings;
        Assert.Contains(told, f => f.Message.StartsWith("10000 pages of tags and folders are made and no more", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[tags, walls]", "walls")]
    [InlineData("walls", "there are tags, folders")]
    public void Are_of_no_other_kind(string kinds, string told)
    {
        Configure(kinds);

        var refused = Assert.IsType<NotDone>(CheckVerb.Run(Request, "none", null, CancellationToken.None));
        Assert.Contains(told, Assert.Single(refused.Findings).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _scratch.Dispose();

    private SpaceRequest Request => new(_scratch.Root, null, TimeProvider.System);

    private void Configure(string? kinds) => _scratch.Write(
        "shardwiki.yml",
        "space: x\nshards:\n  - name: more\n    folder: more\n    dialect: gfm\n"
        + "  - name: wiki\n    folder: wiki\n    dialect: ikiwiki\n    tagbase: tags\n"
        + (kinds is null ? "" : $"    autofiles: {kinds}\n"));

    private void Build() => Assert.IsType<BuildOutcome>(BuildVerb.Run(
        new BuildRequest { Space = Request, Output = _scratch.Path("site") }, CancellationToken.None));

    private ImmutableArray<string> Found(string spec)
    {
        var found = Assert.IsType<QueryOutcome>(QueryVerb.Run(new QueryRequest(Request, spec), null, CancellationToken.None));
        return [.. found.Pages.Select(p => p.Id).Order(StringComparer.Ordinal)];
    }
}
