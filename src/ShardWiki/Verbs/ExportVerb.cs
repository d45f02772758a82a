using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>Writes a space as one file for readers of other kinds: a book (EPUB 3), or a ZIM file as Kiwix reads it.</summary>
public static class ExportVerb
{
    private const string ZimTool = "zimwriterfs";

    /// <summary>Exports what <paramref name="request"/> asks for.</summary>
    public static VerbOutcome Run(ExportRequest request, CancellationToken cancellation) =>
        request.Epub is { } book ? ToBook(request, book, cancellation)
        : request.Zim is { } zim ? ToZim(request, zim, cancellation)
        : new NotDone("say what to write: --epub FILE or --zim FILE");

    private static VerbOutcome ToBook(ExportRequest request, string book, CancellationToken cancellation) =>
        new SpaceRun(request.Space, request.Progress, cancellation).OverGathered((gathered, walk) =>
        {
            if (ThemeFolder.Of(gathered.Space, out var theme) is { } unthemed)
            {
                return unthemed;
            }

            var input = SiteInput.Of(
                gathered, DiagramDrawing.AddedTo(UnitedWalk.Of(gathered, walk, cancellation), gathered.Space, walk, cancellation), theme);
            EpubPacking.Write(book, Book.Of(input), cancellation);
            return new ExportOutcome(book, new FileInfo(book).Length);
        });

    private static VerbOutcome ToZim(ExportRequest request, string zim, CancellationToken cancellation)
    {
        if (SpaceOpening.Of(request.Space, out var space) is { } closed)
        {
            return closed;
        }

        using var scratch = new ScratchPlace();
        var site = Path.Combine(scratch.Folder, "site");
        var build = new BuildRequest
        {
            Space = request.Space, Offline = true, Output = site, FailOn = "none", Progress = request.Progress,
        };
        var outcome = BuildVerb.Run(build, cancellation);
        return outcome is BuildOutcome built ? Packed(zim, (space, built), scratch.Folder, cancellation) : outcome;
    }

    private static VerbOutcome Packed(
        string zim, (OpenSpace Space, BuildOutcome Built) of, string scratch, CancellationToken cancellation)
    {
        var site = Path.Combine(scratch, "site");
        // A file for one host of sites, and empty, which such a file may not be.
        File.Delete(Path.Combine(site, ".nojekyll"));
        File.WriteAllBytes(Path.Combine(site, "_", "illustration.png"), PlainPicture.Of(0x2f, 0x5d, 0x8a));
        var staged = Path.Combine(scratch, "site.zim");
        var title = of.Space.Configuration.Title;
        string[] arguments =
        [
            "--welcome=index.html", "--illustration=_/illustration.png", "--language=eng", $"--title={title}",
            $"--description={of.Built.Counts.Topics} topics of {of.Built.Counts.Shards} shards", $"--creator={title}", "--publisher=ShardWiki",
            $"--name={of.Space.Configuration.Space}", $"--scraper=ShardWiki {ProgramVersion.Text}", "--threads=1", site, staged,
        ];
        if (ToolRun.Of(ZimTool, arguments, cancellation) is { } trouble)
        {
            return new NotDone($"{trouble}; Debian's package zim-tools has {ZimTool}");
        }

        File.Move(staged, zim, overwrite: true);
        return new ExportOutcome(zim, new FileInfo(zim).Length);
    }
}
