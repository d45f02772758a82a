using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Model;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Pages_that_are_missing
{
    private const string Wiki = "-- shard wiki ikiwiki --\n";

    [Theory]
    [InlineData("-- wiki:a.mdwn --\n[[!tag red]]\n", "Tag tags/red.mdwn|Folder tags.mdwn")]
    [InlineData("-- wiki:a.mdwn --\n[[!tag red]]\n-- wiki:tags/Red.mdwn --\nRed.\n", "Folder tags.mdwn")]
    [InlineData("-- wiki:a.mdwn --\n[[!tag red]]\n-- wiki:b.mdwn --\n[[!tag red]]\n", "Tag tags/red.mdwn|Folder tags.mdwn")]
    [InlineData("-- wiki:deep/down/a.mdwn --\nA.\n", "Folder deep/down.mdwn|Folder deep.mdwn")]
    [InlineData("-- wiki:a.mdwn --\nA.\n", "")]
    public void Are_of_tags_and_of_the_folders_of_all_pages_but_never_of_the_root(string pages, string missing) =>
        Assert.Equal(missing, Told(Missing(UnionSpace.Of(Wiki + pages))));

    [Fact]
    public void Are_not_made_where_an_alias_leads()
    {
        var space = UnionSpace.Of($"{Wiki}-- wiki:a.mdwn --\n[[!tag red]]\n-- wiki:colours.mdwn --\nAll.\n");

        Assert.Equal("", Told(Missing(space.Aliased("tags/red", "wiki:colours.mdwn"))));
        Assert.Equal("Tag tags/red.mdwn", Told(Missing(space.Aliased("tags", "wiki:colours.mdwn"))));
    }

    [Fact]
    public void Are_of_no_tags_where_tags_are_no_pages() => Assert.Empty(
        Missing(UnionSpace.Of("-- shard wiki obsidian --\n-- wiki:a.md --\n#red\n")));

    [Fact]
    public void Are_no_more_than_so_many()
    {
        var pages = string.Concat(Enumerable.Range(0, 21).Select(p => string.Create(
            CultureInfo.InvariantCulture, $"-- wiki:p{p}.mdwn --\n[[!tag {string.Join(' ', Enumerable.Range(p * 500, 500).Select(t => $"t{t}"))}]]\n")));

        var missing = Missing(UnionSpace.Of(Wiki + pages));

        Assert.Equal(MissingPages.Most, missing.Length);
        Assert.DoesNotContain(missing, m => m.For == Autofile.Folder);
    }

    private static ImmutableArray<MissingPage> Missing(UnionSpace space) => MissingPages.Of(space.Input() with
    {
        Snapshot = space.Snapshot with
        {
            Shards = [.. space.Shards.Select(s => s with { Attachment = s.Attachment with { TagFolder = "tags", Autofiles = [Autofile.Tag, Autofile.Folder] } })],
        },
    });

    private static string Told(ImmutableArray<MissingPage> missing) => string.Join('|', missing.Select(m => $"{m.For} {m.Source}"));
}
