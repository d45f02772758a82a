using System.Collections.Immutable;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_page_that_somebody_names
{
    private static readonly PageNaming Naming = new(
    [
        Shard("notes", "index.md", "guide/install.md", "guide/new.md=guide/old.md"),
        Shard("book", "guide/install.md", "only.md"),
    ], () => throw new InvalidOperationException("nobody asks for an id of a page's own"));

    [Theory]
    [InlineData("notes:guide/install.md", "notes:guide/install.md")]
    [InlineData("notes:guide/install", "notes:guide/install.md")]
    [InlineData("only", "book:only.md")]
    [InlineData("only.md", "book:only.md")]
    [InlineData("/guide/new", "notes:guide/new.md")]
    [InlineData("notes:guide/old.md", "notes:guide/new.md")]
    [InlineData("index", "notes:index.md")]
    [InlineData("", "notes:index.md")]
    public void Is_found(string name, string id)
    {
        Assert.Null(Naming.Find(name, out var page));
        Assert.Equal(id, page.Id.ToString());
    }

    [Fact]
    public void Is_not_guessed_where_it_could_be_two()
    {
        var refused = Naming.Find("guide/install", out _);
        Assert.Contains("more than one page: notes:guide/install.md, book:guide/install.md", refused!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_suggested_where_there_is_none() =>
        Assert.Contains("closest is 'guide/install'", Naming.Find("guide/instal", out _)!.Reason, StringComparison.Ordinal);

    private static ShardSnapshot Shard(string name, params string[] keys)
    {
        var shard = ShardName.Parse(name);
        return new ShardSnapshot
        {
            Attachment = new Attachment { Name = shard, Adapter = "folder", Location = name },
            Profile = null!,
            Revision = default,
            Digest = "",
            Observed = null,
            Freshness = new Freshness.Current(),
            Pages = [.. keys.Select(k => Page(shard, k.Split('=')[0], k.Split('=')[1..]))],
            RecentChanges = [],
        };
    }

    private static GatheredPage Page(ShardName shard, string key, string[] formerKeys) => new()
    {
        Id = new Identity(shard, key),
        Shape = PageShape.Page,
        Path = Dialect.CommonMark.PlaceOf(key, PagePath.Root),
        Source = key,
        Content = default,
        Size = 0,
        History = PathHistory.None with { FormerKeys = [.. formerKeys] },
    };
}
