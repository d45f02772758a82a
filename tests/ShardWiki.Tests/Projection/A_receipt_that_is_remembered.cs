using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>What a build takes from its own memory in place of a receipt, and what it does not.</summary>
public sealed class A_receipt_that_is_remembered : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Receipt => _scratch.Path("site/shardwiki-build.json");

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Is_what_it_would_be_if_it_were_read()
    {
        var memo = Published(SiteMemo.Nothing, "a", "b/c").Memo;
        var bytes = File.ReadAllBytes(Receipt);
        var (read, remembered) = (BuildReceipt.TryRead(bytes)!, BuildReceipt.TryRead(bytes, memo)!);

        Assert.IsType<RememberedFiles>(remembered.Files);
        Assert.Equal(Told(read), Told(remembered));
        Assert.Equal(["a", "b/c"], remembered.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(read.Files, f => Assert.True(remembered.Files.TryGetValue(f.Key, out var file) && file == f.Value && remembered.Files[f.Key] == file));
        Assert.False(remembered.Files.TryGetValue("c", out _));
    }

    [Fact]
    public void Is_read_where_it_is_another()
    {
        var memo = Published(SiteMemo.Nothing, "a", "b").Memo;
        _scratch.Write("site/c", "c");
        var entry = """{"path":"c","sha256":"2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6","length":1}""";
        File.WriteAllText(Receipt, File.ReadAllText(Receipt).Replace("\"files\": [", $"\"files\": [{entry},", StringComparison.Ordinal).Replace("\"files\":[", $"\"files\":[{entry},", StringComparison.Ordinal));

        Assert.Equal(1, Published(memo, "a", "b").Removed);
        Assert.False(File.Exists(_scratch.Path("site/c")));
    }

    [Fact]
    public void Says_whose_site_it_is()
    {
        var memo = Published(SiteMemo.Nothing, "a").Memo;

        var refused = Assert.IsType<PublishOutcome.Refused>(Publisher.Publish(Plan("a"), Request(memo) with { Space = "other" }, Token));
        Assert.Contains("the space 'sample'", refused.Reason);
    }

    private PublishOutcome.Published Published(SiteMemo memo, params string[] files) =>
        Assert.IsType<PublishOutcome.Published>(Publisher.Publish(Plan(files), Request(memo), Token));

    private PublishRequest Request(SiteMemo memo) => new()
    {
        Output = _scratch.Path("site"),
        StateFolder = _scratch.Path("state"),
        Degree = 2,
        Space = "sample",
        Version = "0",
        Whole = TextDigest.Of("whole"),
        Memo = memo,
    };

    private static SitePlan Plan(params string[] files) => new([.. files.Select(f => Planned.Text(f, () => f))]);

    private static string Told(BuildReceipt receipt) => $"{receipt.Space} {receipt.Version} {receipt.Root} {string.Join(' ', receipt.Inputs)} "
        + string.Join(' ', receipt.Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value));
}
