using ShardWiki.Projection;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class What_a_receipt_says_first : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("""{"format":"shardwiki-build/1","space":"x","version":"0","inputs":{"a":"1","b":""},"root":"","files":[]}""", "a=1 b=")]
    [InlineData("""{"format":"shardwiki-build/1","space":"x","inputs":{"a":"1"},"files":[{"pa""", "a=1")]
    [InlineData("""{"inputs":{"a":"1"},"files":[{"path":"p"}],"space":"x","format":"shardwiki-build/1"}""", "a=1")]
    [InlineData("""{"format":"shardwiki-build/1","space":"x"}""", "")]
    [InlineData("""{"format":"shardwiki-build/1","space":"x","inputs":{}}""", "")]
    [InlineData("""{"format":"shardwiki-build/1","space":"y","inputs":{"a":"1"}}""", null)]
    [InlineData("""{"format":"shardwiki-build/9","space":"x","inputs":{"a":"1"}}""", null)]
    [InlineData("""{"format":"shardwiki-build/1","space":"x","inputs":{"a":1}}""", null)]
    [InlineData("""{"format":"shardwiki-build/1","space":"x","inputs":5,"a":"1"}""", null)]
    [InlineData("""{"format":1,"space":"x","inputs":{"a":"1"}}""", null)]
    [InlineData("""{"format":"shardwiki-build/1","inputs":{"a":"1"}}""", null)]
    [InlineData("""["format","space"]""", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void Is_what_its_site_was_made_of(string receipt, string? inputs)
    {
        _scratch.Write(BuildReceipt.File, receipt);
        var found = BuildReceipt.FindInputs(_scratch.Root, "x");

        Assert.Equal(inputs, found is null ? null : string.Join(' ', found.Select(i => $"{i.Key}={i.Value}")));
    }

    [Theory]
    [InlineData("""{"format":"shardwiki-build/1","space":"x","inputs":{"a":"LONG"},"files":[]}""", "a=LONG")]
    [InlineData("""{"format":"shardwiki-build/1","space":"x","inputs":{"a":"1","b":"LONG"},"files":[]}""", "a=1 b=LONG")]
    [InlineData("""{"format":"shardwiki-build/1","other":"LONG","space":"x","inputs":{"a":"1"},"files":[]}""", "a=1")]
    [InlineData("""{"format":"shardwiki-build/1","space":"x","version":"LONG","inputs":{"a":"1"},"files":[]}""", "a=1")]
    [InlineData("""{"format":"shardwiki-build/1","space":"x","inputs":{"a":"LONG"}""", "a=LONG")]
    [InlineData("""{"format":"shardwiki-build/1","space":"x","inputs":{"a":"LONG""", null)]
    public void Is_that_also_where_it_is_long(string receipt, string? inputs)
    {
        var text = new string('x', 70_000);
        _scratch.Write(BuildReceipt.File, receipt.Replace("LONG", text, StringComparison.Ordinal));
        var found = BuildReceipt.FindInputs(_scratch.Root, "x");

        Assert.Equal(inputs?.Replace("LONG", text, StringComparison.Ordinal), found is null ? null : string.Join(' ', found.Select(i => $"{i.Key}={i.Value}")));
    }

    [Fact]
    public void Is_nothing_where_there_is_no_receipt() => Assert.Null(BuildReceipt.FindInputs(_scratch.Root, "x"));
}
