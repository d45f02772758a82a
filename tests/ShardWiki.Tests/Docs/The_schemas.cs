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

    [Theory]
    [InlineData("$OTHER: 0", "properties")]
    [InlineData("journal: { $OTHER: 0 }", "properties/journal/properties")]
    [InlineData("policy: { $OTHER: 0 }", "properties/policy/properties")]
    [InlineData("shards: [ { $OTHER: 0 } ]", "$defs/shard/properties")]
    public void Of_the_configuration_know_the_keys_that_are_read(string text, string place)
    {
        // A key that is like none is answered with all that there are.
        var read = ConfigurationReading.Of(text.Replace("$OTHER", "qqqqqqqqqqqqqqqqqqqqqqqq", StringComparison.Ordinal), "x");
        var answer = ((ConfigurationOutcome.Refused)read).Findings.First(f => f.Code == FindingCode.KeyUnknown).Message;
        var known = answer[(answer.LastIndexOf("it knows ", StringComparison.Ordinal) + "it knows ".Length)..];

        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.Full("schemas/shardwiki-yml.schema.json")));
        var keys = place.Split('/').Aggregate(schema.RootElement, (at, step) => at.GetProperty(step));

        Assert.Equal(
            known.Split(", ").Order(StringComparer.Ordinal),
            keys.EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal));
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
