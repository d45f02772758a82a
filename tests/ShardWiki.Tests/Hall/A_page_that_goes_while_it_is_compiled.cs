using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class A_page_that_goes_while_it_is_compiled : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly GatheredWalk _walk;
    private readonly WalkRequest _request;

    public A_page_that_goes_while_it_is_compiled()
    {
        _scratch.Write("shardwiki.yml", "space: s\nshards:\n  - name: notes\n    folder: notes\n    dialect: gfm\n");
        _scratch.Write("notes/page.md", "# Here\n");
        var asked = new SpaceRequest(_scratch.Root, null, TimeProvider.System);
        Assert.Null(SpaceOpening.Of(asked, out var space));
        _request = new WalkRequest { Output = _scratch.Path("site"), Clock = TimeProvider.System };
        Assert.Null(GatheredWalk.Of(space, _request, out _walk, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Is_told_of_and_stays_empty_where_it_was_gone_before_it_was_read()
    {
        var reading = new PageReading(_walk, new PageMemo());
        File.Delete(_scratch.Path("notes/page.md"));

        var read = Assert.Single(reading.All(_request, 5, TestContext.Current.CancellationToken));
        Assert.Equal(FindingCode.ShardChanged, Assert.Single(reading.Unread).Code);

        _scratch.Write("notes/page.md", "# Here\n");
        Assert.Equal(read.Facts.Title, reading.Parsed(Identity.Parse("notes:page.md")).Facts.Title);
    }

    [Fact]
    public void Is_never_shown_as_another_page_than_was_united()
    {
        var reading = new PageReading(_walk, new PageMemo());
        Assert.Equal("Here", Assert.Single(reading.All(_request, 5, TestContext.Current.CancellationToken)).Facts.Title);

        File.Delete(_scratch.Path("notes/page.md"));
        Assert.Throws<ContentGoneException>(() => reading.Parsed(Identity.Parse("notes:page.md")));
    }

    [Fact]
    public void Gives_its_words_as_often_as_they_are_asked_for()
    {
        var reading = new PageReading(_walk, new PageMemo());
        reading.All(_request, 5, TestContext.Current.CancellationToken);
        File.Delete(_scratch.Path("notes/page.md"));

        Assert.Equal(reading.Words(Identity.Parse("notes:page.md")), reading.Words(Identity.Parse("notes:page.md")));
    }

    public void Dispose()
    {
        _walk.Dispose();
        _scratch.Dispose();
    }
}
