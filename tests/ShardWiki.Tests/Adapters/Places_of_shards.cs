using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>What changes in the places that shards are read from, and what is none of their business.</summary>
public sealed class Places_of_shards : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public Places_of_shards()
    {
        _scratch.Write("space/shard/page.md", "Words");
        _scratch.Write("space/shard/deep/er/page.md", "Words");
        _scratch.Write("space/shard/drafts/page.md", "Words");
        _scratch.Write("space/shard/site/index.html", "Words");
        _scratch.Write("space/shard/.git/index", "Words");
        _scratch.Write("outside/page.md", "Words");
        File.CreateSymbolicLink(_scratch.Path("space/shard/link"), _scratch.Path("outside"));
    }

    [Theory]
    [InlineData("space/shard/page.md", "Other words")]
    [InlineData("space/shard/page.md", "Sword")]
    [InlineData("space/shard/deep/er/page.md", "Other words")]
    [InlineData("space/shard/deep/new/page.md", "Words")]
    public void Look_otherwise_when_a_file_is_written(string path, string text) =>
        Assert.True(IsChangedBy(() => _scratch.Write(path, text)));

    [Fact]
    public void Look_otherwise_when_a_file_is_renamed_or_removed()
    {
        Assert.True(IsChangedBy(() => File.Move(_scratch.Path("space/shard/page.md"), _scratch.Path("space/shard/more.md"))));
        Assert.True(IsChangedBy(() => File.Delete(_scratch.Path("space/shard/more.md"))));
        Assert.True(IsChangedBy(() => Directory.Delete(_scratch.Path("space/shard/deep"), recursive: true)));
    }

    [Theory]
    [InlineData("space/shard/drafts/page.md")]
    [InlineData("space/shard/site/index.html")]
    [InlineData("space/shard/site/new/index.html")]
    [InlineData("space/shard/.git/index")]
    [InlineData("outside/page.md")]
    [InlineData("space/other.md")]
    public void Look_the_same_when_what_is_written_is_not_read(string path) =>
        Assert.False(IsChangedBy(() => _scratch.Write(path, "Other words")));

    [Fact]
    public void Look_otherwise_when_the_folder_comes_or_goes()
    {
        Assert.True(IsChangedBy(() => Directory.Move(_scratch.Path("space/shard"), _scratch.Path("space/away"))));
        Assert.True(IsChangedBy(() => Directory.Move(_scratch.Path("space/away"), _scratch.Path("space/shard"))));
    }

    [Fact]
    public void Are_those_behind_a_link_that_is_the_shard_itself()
    {
        Directory.Move(_scratch.Path("space/shard"), _scratch.Path("elsewhere"));
        Directory.CreateSymbolicLink(_scratch.Path("space/shard"), _scratch.Path("elsewhere"));

        Assert.True(IsChangedBy(() => _scratch.Write("elsewhere/page.md", "Other words")));
        Assert.False(IsChangedBy(() => _scratch.Write("elsewhere/drafts/page.md", "Other words")));
    }

    [Fact]
    public void Are_the_references_of_a_repository_and_not_its_work_tree()
    {
        using var repository = new ScriptedRepository();
        repository.Commit("Begin", ("page.md", "Words"));
        var places = Places("git", repository.Root);

        Assert.False(IsChangedBy(() => repository.Write("page.md", "Other words"), places));
        Assert.True(IsChangedBy(() => repository.Commit("Go on", ("page.md", "Other words")), places));
        Assert.True(IsChangedBy(() => repository.Git("branch", "another"), places));
        Assert.True(IsChangedBy(() => repository.Git("pack-refs", "--all"), places));
    }

    [Fact]
    public void Are_where_a_repository_will_be()
    {
        var places = Places("git", "coming");

        Assert.True(IsChangedBy(() => _scratch.Write("space/coming/.git/HEAD", "ref: refs/heads/main\n"), places));
    }

    [Fact]
    public void Are_none_of_a_shard_elsewhere() => Assert.Empty(Places("git", "https://example.org/a.git"));

    public void Dispose() => _scratch.Dispose();

    private bool IsChangedBy(Action change) => IsChangedBy(change, Places("folder", "shard"));

    private static bool IsChangedBy(Action change, ImmutableArray<WatchedPlace> places)
    {
        var before = PlaceState.Of(places);
        Assert.Equal(before, PlaceState.Of(places));
        change();
        return before != PlaceState.Of(places);
    }

    private ImmutableArray<WatchedPlace> Places(string adapter, string location) => ShardPlaces.Of(new WatchRequest
    {
        Attachments =
        [
            new Attachment
            {
                Name = ShardName.Parse("shard"),
                Adapter = adapter,
                Location = location,
                Exclude = ["drafts/**"],
            },
        ],
        SpaceFolder = _scratch.Path("space"),
        OwnPaths = [_scratch.Path("space/shard/site")],
    });
}
