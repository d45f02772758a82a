namespace ShardWiki.Bench;

/// <summary>
/// The three sets that programs are compared on, of the corpora in a folder: a wiki with its history, and drawn from a manual,
/// large reference pages and many small ones.
/// </summary>
internal static class Shapes
{
    private const int Seed = 4711;

    public static Shape[] Of(string bundles) =>
    [
        new("ikiwiki", 2_420, ".mdwn", "ikiwiki") { Lay = repository => repository.Clone(Path.Combine(bundles, "ikiwiki-2018.bundle")) },
        Drawn("reference", 3_088, 12_000, bundles),
        Drawn("small", 38_404, 400, bundles),
    ];

    private static Shape Drawn(string name, int pages, int length, string bundles) => new(name, pages, ".md", "gfm")
    {
        Lay = repository =>
        {
            var pieces = BookPieces.Of(Path.Combine(bundles, "rust-book.bundle"));
            repository.Begin();
            repository.CommitInTurns(new DrawnPages(pieces, Seed) { Count = pages, Length = length }.All(), ".md");
        },
    };
}
