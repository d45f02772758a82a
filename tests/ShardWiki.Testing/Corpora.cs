namespace ShardWiki.Testing;

/// <summary>
/// The real wikis under <c>shared/corpora</c>, beside the project or above it; absent in a clone elsewhere.
/// </summary>
public static class Corpora
{
    public const string AbsentReason = "the corpora (shared/corpora) are not on this machine";

    public static bool ArePresent => Folder is not null;

    /// <summary>The folder, or null.</summary>
    public static string? Folder { get; } = Search();

    /// <summary>The bundle of a corpus: <c>ikiwiki-2011</c>, <c>ikiwiki-2018</c>, <c>rust-book</c>.</summary>
    public static string Path(string corpus) => System.IO.Path.Combine(
        Folder ?? throw new InvalidOperationException(AbsentReason), corpus + ".bundle");

    private static string? Search()
    {
        for (var above = AppContext.BaseDirectory; above is not null; above = System.IO.Path.GetDirectoryName(above))
        {
            var corpora = System.IO.Path.Combine(above, "shared", "corpora");
            if (Directory.Exists(corpora))
                return corpora;
        }
        return null;
    }
}
