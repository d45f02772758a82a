using System.Text.Json;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_schemas
{
    [Fact]
    public void Of_the_configuration_know_every_finding_that_can_be_made_more_or_less_severe()
    {
        var file = File.ReadAllText(Repository.Full("schemas/shardwiki-yml.schema.json"));
        using var schema = JsonDocument.Parse(file);
        var codes = schema.RootElement.GetProperty("$defs").GetProperty("code").GetProperty("enum");

        Assert.Equal(
            FindingCode.All.Select(code => code.Id).Order(StringComparer.Ordinal),
            codes.EnumerateArray().Select(code => code.GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_the_configuration_know_every_dialect()
    {
        var file = File.ReadAllText(Repository.Full("schemas/shardwiki-yml.schema.json"));
        using var schema = JsonDocument.Parse(file);
        var shard = schema.RootElement.GetProperty("$defs").GetProperty("shard").GetProperty("properties");
        var dialects = shard.GetProperty("dialect").GetProperty("enum");

        Assert.Equal(
            Dialect.All.Select(dialect => dialect.Name),
            dialects.EnumerateArray().Select(dialect => dialect.GetString()));
    }
}
