using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>Anybody may have written the receipt of a site that is verified.</summary>
public sealed class Versions_that_a_receipt_names
{
    private static readonly string[] Odd =
    [
        "", ".", "..", "shard", "shard.", "shard.of", "shard..of", "shard...of", "shard.of.of", "shard.a.b.of", "shard.A.of", "shard.-.of",
        "shard. .of", "shard.\0.of", "shard.../x.of", "shard.日本.of", "SHARD.x.OF", "shard.x.off", ".of", ".ref", "shard..ref", "shard.ref",
        $"shard.{new string('a', 41)}.of", $"shard.{new string('a', 100_000)}.of", "shard.\ud800.of", "shard.x\n.of",
    ];

    [Fact]
    public void Are_those_with_an_entry_and_a_reference()
    {
        var read = KnownVersion.In(Receipt(
            ("shard.docs-v1.of", "docs"), ("shard.docs-v1.ref", "v1"), ("shard.docs-v1.revision", "1"),
            ("shard.docs-v2.of", "docs"), ("shard.docs-v3.ref", "v3"), ("shard.docs.digest", "2")));

        Assert.Equal(new KnownVersion("docs", Model.ShardName.Parse("docs-v1"), "v1"), Assert.Single(read));
    }

    [Fact]
    public void Are_none_where_what_names_them_can_be_no_shard()
    {
        var pairs = Odd.SelectMany(key => new[]
        {
            (key, "docs"), (key + BuildInputs.VersionReference, "v1"), (key.Replace(".of", ".ref", StringComparison.Ordinal), "v1"),
        });

        Assert.Equal(["of"], KnownVersion.In(Receipt([.. pairs])).Select(v => $"{v.Shard}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("../../../etc")]
    [InlineData("--upload-pack=touch")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("\ud800")]
    [InlineData("v1/..")]
    [InlineData("refs/heads/main:refs/heads/other")]
    public void May_have_any_reference_and_stop_nothing(string reference)
    {
        var lookup = Lookup(Receipt(
            ("shard.docs-v1.of", "docs"), ("shard.docs-v1.ref", "v1"), ("shard.x.of", "docs"), ("shard.x.ref", reference),
            ("shard.y.of", reference), ("shard.y.ref", "v1")));

        Assert.Contains("v1", lookup.Resolved().Shards.Select(s => s.Reference));
    }

    [Fact]
    public void Are_no_more_than_an_entry_takes()
    {
        var receipt = Receipt([.. Enumerable.Range(0, 100_000).SelectMany(i => new[] { ($"shard.x{i}.of", "docs"), ($"shard.x{i}.ref", $"v/{i}") })]);

        Assert.Equal(VersionLookup.Most, Lookup(receipt).Resolved().Shards.Length);
    }

    private static VersionLookup Lookup(BuildReceipt receipt) => new(
        Assert.IsType<ConfigurationOutcome.Read>(ConfigurationReading.Of(
            "space: s\nshards:\n  - { name: docs, git: \"https://example.org/x\", refs: [\"*\"] }\n", Path.GetFullPath("/s/shardwiki.yml"))).Configuration,
        KnownVersion.In(receipt));

    private static BuildReceipt Receipt(params (string Name, string Value)[] inputs) => new("s", FrozenDictionary<string, PublishedFile>.Empty)
    {
        Inputs = inputs.DistinctBy(i => i.Name).ToImmutableSortedDictionary(i => i.Name, i => i.Value, StringComparer.Ordinal),
    };
}
