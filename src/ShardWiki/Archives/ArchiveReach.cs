using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Finds what would have a build of an archive read anything but what the archive holds. A configuration is trusted that
/// somebody wrote for this machine; this one came in a file, and so did whatever lies beside it.
/// </summary>
internal static class ArchiveReach
{
    private const string Payload = "data/";

    private static readonly ImmutableArray<string> Files =
        ["journal.bundle", ArchiveConfiguration.Journal, "original.yml", "shardwiki.lock", SpaceOpening.FileName];

    private static readonly ImmutableArray<string> Folders = [$"{Capturing.Folder}/", $"{KeptDiagrams.Folder}/", "site/", "themes/"];

    /// <summary>
    /// Files that no archive has. A repository, mirrors or what a build remembers would be taken for the space's own.
    /// </summary>
    public static ImmutableArray<ArchiveFault> OfFiles(IEnumerable<string> paths) =>
    [
        .. paths.Where(path => path.StartsWith(Payload, StringComparison.Ordinal) && !IsKnown(path[Payload.Length..]))
            .Select(path => new ArchiveFault(path, "is nothing that an archive has; no site is made where it lies")),
    ];

    /// <summary>What the configuration reads that is not in the archive; null where there is nothing.</summary>
    public static string? FindBeyond(SpaceConfiguration configuration, IReadOnlyDictionary<string, BagFile> files)
    {
        var journal = configuration.Journal;
        return journal.Seed != ArchiveConfiguration.Journal || journal.Repository != new JournalConfiguration().Repository
            ? "reads a journal that is not in the archive"
            : !configuration.Diagrams.Command.IsEmpty
            ? "names a program that draws diagrams, which no archive does"
            : configuration.Diagrams.Drawn is not ("" or KeptDiagrams.Folder)
            ? "reads pictures of diagrams that are not in the archive"
            : configuration.Shards.FirstOrDefault(shard => !IsHeld(shard, files)) is { } beyond
                ? $"reads the shard '{beyond.Name}' from what is not in the archive"
                : null;
    }

    private static bool IsKnown(string path) =>
        Files.Contains(path, StringComparer.Ordinal) || Folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    // Names, and no paths that lead somewhere: a file of the bag, or for a folder what such files begin with. A repository
    // that is a folder has settings, and leads on to others.
    private static bool IsHeld(Attachment shard, IReadOnlyDictionary<string, BagFile> files) =>
        shard.Capture is { } capture
        && IsFile(capture.History, files)
        && (IsFile(capture.Place, files) || shard.Adapter == "folder"
            && files.Keys.Any(path => path.StartsWith($"{Payload}{capture.Place}/", StringComparison.Ordinal)));

    private static bool IsFile(string place, IReadOnlyDictionary<string, BagFile> files) =>
        place.Length == 0 || files.ContainsKey(Payload + place);
}
