using System.IO.Compression;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class An_archive_with_diagrams : IDisposable
{
    private readonly DrawingSpace _space = new();

    public An_archive_with_diagrams() => Assert.SkipWhen(OperatingSystem.IsWindows(), "the program that draws is a shell script");

    [Fact]
    public void Gives_its_site_again_without_the_program_that_drew_them()
    {
        Assert.IsType<ArchiveOutcome>(ArchiveVerb.Run(
            new ArchiveRequest { Space = _space.Request, Output = _space.Path("a.zip") }, TestContext.Current.CancellationToken));
        var runs = _space.Runs;
        _space.Script("exit 1");

        var verified = Assert.IsType<ArchiveVerifyOutcome>(ArchiveVerifyVerb.Run(
            new ArchiveVerifyRequest { File = _space.Path("a.zip"), Rebuild = true, Clock = TimeProvider.System },
            TestContext.Current.CancellationToken));

        Assert.Empty(verified.Faults);
        Assert.Equal((1, runs), (runs, _space.Runs));
        using var zip = ZipFile.OpenRead(_space.Path("a.zip"));
        Assert.Single(zip.Entries, e => e.FullName.StartsWith("handbook/data/site/_/diagrams/", StringComparison.Ordinal));
        var configuration = new StreamReader(zip.GetEntry("handbook/data/shardwiki.yml")!.Open()).ReadToEnd();
        Assert.Contains("drawn: diagrams", configuration, StringComparison.Ordinal);
        Assert.DoesNotContain("draw.sh", configuration, StringComparison.Ordinal);
    }

    public void Dispose() => _space.Dispose();
}
