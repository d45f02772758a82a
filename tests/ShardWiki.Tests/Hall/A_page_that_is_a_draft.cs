using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class A_page_that_is_a_draft : IDisposable
{
    private readonly PublishedSpace _space = new();

    public A_page_that_is_a_draft()
    {
        _space.Write("notes/secret-plan.md", "---\ntitle: Plan\ndraft: true\n---\nWords of a plan. [One](one.md)\n");
        _space.Write("notes/done.md", "---\ndraft: false\n---\n# Done\n");
        _space.Git("add", "-A");
        _space.Git("commit", "-q", "-m", "Add a plan");
    }

    [Fact]
    public void Is_nowhere_on_the_site()
    {
        _space.Build();

        var told = Directory.EnumerateFiles(_space.Path("site"), "*", SearchOption.AllDirectories)
            .Select(f => f + File.ReadAllText(f)).ToArray();
        Assert.DoesNotContain(told, t => t.Contains("secret-plan", StringComparison.Ordinal));
        Assert.DoesNotContain(told, t => t.Contains("Words of a plan", StringComparison.Ordinal));
        Assert.True(File.Exists(_space.Path("site/done/index.html")));
    }

    [Fact]
    public void Is_shown_where_that_is_asked_for_and_gone_again_after()
    {
        _space.Build(drafts: true);
        Assert.Contains("Words of a plan", _space.Site("secret-plan/index.html"), StringComparison.Ordinal);

        _space.Build();
        Assert.False(File.Exists(_space.Path("site/secret-plan/index.html")));
    }

    [Fact]
    public void Keeps_a_site_that_shows_it_from_being_published()
    {
        _space.Build(drafts: true);

        Assert.Contains("shows drafts", Assert.IsType<NotDone>(
            _space.Publish(new PublishTarget.Folder(_space.Path("www")))).Reason, StringComparison.Ordinal);
    }

    public void Dispose() => _space.Dispose();
}
