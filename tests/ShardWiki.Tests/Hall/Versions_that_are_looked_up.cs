using ShardWiki.Adapters;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class Versions_that_are_looked_up
{
    [Fact]
    public void Have_names_of_their_own_which_they_keep()
    {
        var lookup = Lookup([]);
        lookup.Take(lookup.Sought.Single(), Answer("v1.0", "v1-0", "v1_0", "v1a", "v1A", "v" + new string('9', 60), "v日本"));
        var first = lookup.Resolved().Shards;

        Assert.Equal(7, first.Select(s => s.Name).Distinct().Count());
        Assert.All(first, s => Assert.InRange(s.Name.ToString().Length, 1, 40));
        Assert.Equal("docs-v1-0", $"{first.First(s => s.Reference is "v1.0" or "v1-0" or "v1_0").Name}");

        var again = Lookup([.. first.Select(s => new KnownVersion("docs", s.Name, s.Reference))]);
        again.Take(again.Sought.Single(), Answer("v1.0", "v1-0", "v1~0", "v1/0"));
        var then = again.Resolved().Shards;
        Assert.Equal(9, then.Select(s => s.Name).Distinct().Count());
        Assert.All(first, s => Assert.Equal(s.Name, then.Single(t => t.Reference == s.Reference).Name));
    }

    [Fact]
    public void Take_no_name_that_a_version_of_another_entry_has()
    {
        var lookup = Lookup(
            [new KnownVersion("docs-v", ShardName.Parse("docs-v-1"), "1")],
            "  - { name: docs-v, git: 'https://example.org/v.git', refs: ['*'] }\n");
        lookup.Take(lookup.Sought.First(s => s.Name == "docs"), Answer("v-1"));

        var shards = lookup.Resolved().Shards;
        Assert.Equal("docs-v", shards.Single(s => s.Name.ToString() == "docs-v-1").Version!.Entry);
        Assert.Equal(2, shards.Length);
    }

    [Fact]
    public void Stand_each_at_a_place_of_its_own()
    {
        var lookup = Lookup([]);
        lookup.Take(lookup.Sought.Single(), Answer("v/1", "v-1", "v/2"));

        var mounts = lookup.Resolved().Shards.ToDictionary(s => s.Reference, s => $"{s.Mount}");
        Assert.Equal(3, mounts.Values.Distinct().Count());
        Assert.EndsWith("v-1", mounts["v-1"], StringComparison.Ordinal);
        Assert.EndsWith("v-2", mounts["v/2"], StringComparison.Ordinal);
    }

    [Fact]
    public void Have_the_highest_release_as_the_newest_and_are_called_as_they_were()
    {
        var lookup = Lookup([new KnownVersion("docs", ShardName.Parse("docs-other"), "v1.0")]);
        lookup.Take(lookup.Sought.Single(), Answer("v1.0", "v1.10", "v1.9", "v2-beta", "vz"));

        var shards = lookup.Resolved().Shards;

        Assert.Equal(["vz", "v2-beta", "v1.10", "v1.9", "v1.0"], shards.Select(s => s.Reference));
        Assert.Equal(["v1.10"], shards.Where(s => s.Version!.IsNewest).Select(s => s.Reference));
        Assert.Equal("docs-other", $"{shards[^1].Name}");
    }

    [Fact]
    public void Give_way_to_shards_that_the_configuration_names()
    {
        var lookup = Lookup([new KnownVersion("docs", ShardName.Parse("docs-v2"), "v2")], "  - { name: docs-v2, folder: other }\n");

        var shards = lookup.Resolved().Shards;

        Assert.Equal(("other", "v2"), (shards.Single(s => s.Name.ToString() == "docs-v2").Location, shards.Single(s => s.Version is not null).Reference));
    }

    [Fact]
    public void Are_the_newest_where_there_are_too_many_and_those_that_were_known()
    {
        var lookup = Lookup([new KnownVersion("docs", ShardName.Parse("docs-v0"), "v0")]);
        lookup.Take(lookup.Sought.Single(), Answer([.. Enumerable.Range(0, VersionLookup.Most + 10).SelectMany(i => new[] { $"v{i}", $"x{i}" })]));

        var references = lookup.Resolved().Shards.Select(s => s.Reference).ToArray();

        Assert.Equal(VersionLookup.Most, references.Length);
        Assert.Equal(("v209", "v0", "v11"), (references[0], references[^1], references[^2]));
        var told = Assert.Single(lookup.Findings);
        Assert.Equal("SW1019", told.Code.Id);
        Assert.StartsWith("10 versions of 'docs' were left out", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_of_one_entry_where_two_have_patterns() => Assert.Contains(
        Assert.IsType<ConfigurationOutcome.Refused>(Read("  - { name: docs, git: \"https://example.org/other\", refs: [\"*\"] }\n")).Findings,
        f => f.Message == "two entries with 'refs' are named 'docs'");

    private static VersionLookup Lookup(KnownVersion[] known, string more = "") =>
        new(Assert.IsType<ConfigurationOutcome.Read>(Read(more)).Configuration, [.. known]);

    private static ConfigurationOutcome Read(string more) => ConfigurationReading.Of(
        $"space: s\nshards:\n  - {{ name: docs, git: \"https://example.org/x\", refs: [\"v*\"] }}\n{more}", Path.GetFullPath("/s/shardwiki.yml"));

    private static ReferenceAnswer Answer(params string[] names) => new([.. names.Order(StringComparer.Ordinal)], []);
}
