using ShardWiki.Git;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_pages_of_the_corpora
{
    private static readonly FindingCode[] Refusals =
    [
        FindingCode.PageUnreadable, FindingCode.LimitMet, FindingCode.FrontMatterBroken, FindingCode.FrontMatterOpen,
        FindingCode.HoldsNul,
    ];

    [Theory]
    [InlineData("ikiwiki-2011", "ikiwiki", 1756)]
    [InlineData("ikiwiki-2018", "ikiwiki", 2420)]
    [InlineData("rust-book", "gfm", 349)]
    public void Are_all_read(string corpus, string dialect, int count)
    {
        Assert.SkipUnless(Corpora.ArePresent, Corpora.AbsentReason);
        var pages = PagesOf(corpus, Dialect.Find(dialect)!);

        Assert.Equal(count, pages.Count);
        Assert.DoesNotContain(pages.SelectMany(p => p.Facts.Findings), f => Refusals.Contains(f.Code));
        Assert.All(pages, p => Assert.False(p.Document.IsLiteral));
        Assert.All(pages, p => Assert.NotEmpty(p.Facts.Title));
        Assert.DoesNotContain(pages, p => p.Text.Contains('\uFDD0', StringComparison.Ordinal));
    }

    private static List<ParsedPage> PagesOf(string corpus, Dialect dialect)
    {
        using var scratch = new ScratchFolder();
        var outcome = Mirror.Fetch(new MirrorRequest
        {
            Address = Corpora.Path(corpus), MirrorFolder = scratch.Path("mirror"), IsTrustedPlace = true,
        }, TestContext.Current.CancellationToken);
        var revision = Assert.IsType<MirrorOutcome.Fetched>(outcome).Revision;
        using var mirror = GitRepository.Open(scratch.Path("mirror"));
        using var blobs = mirror.OpenBlobs();
        return
        [
            .. from file in mirror.Files(revision, "")
               where dialect.ShapeOf(file.Path) == PageShape.Page
               select Written.Page(blobs.Read(file.Blob), dialect, file.Path),
        ];
    }
}
