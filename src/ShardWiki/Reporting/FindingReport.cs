using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Turns the findings of a walk into lines: severities as configured, files as the caller can open them.
/// </summary>
internal static class FindingReport
{
    public static ImmutableArray<FindingLine> Of(IEnumerable<Finding> findings, OpenSpace space)
    {
        var shards = space.Configuration.Shards.ToDictionary(s => s.Name, s => new ShardFolder(s, space));
        return
        [
            .. findings.Order()
                .Select(f => (Finding: f, Severity: SeverityOf(f, space.Configuration)))
                .Where(f => f.Severity != Severity.None)
                .Select(f => LineOf(f.Finding, f.Severity, FindFile(f.Finding.Place, shards))),
        ];
    }

    private static FindingLine LineOf(Finding finding, Severity severity, string? file) =>
        FindingLine.Of(finding, severity, file ?? $"{finding.Place.Shard}:{finding.Place.File}") with { IsElsewhere = file is null };

    private static Severity SeverityOf(Finding finding, SpaceConfiguration configuration) =>
        configuration.Severities.TryGetValue(finding.Code.Id, out var severity) ? severity : finding.Severity;

    /// <summary>The file as the caller can open it; null where it lies in no folder of this machine.</summary>
    private static string? FindFile(Place place, Dictionary<ShardName, ShardFolder> shards)
    {
        if (place.Shard is not { } name || !shards.TryGetValue(name, out var shard))
        {
            return place.Shard is null ? place.File : null;
        }

        // The shard as a whole is named by where it is, not as a file within itself.
        var file = place.File == shard.Location ? "" : place.File;
        return shard.Folder.Value is { } folder ? Path.Combine(folder, file).Replace('\\', '/') : null;
    }

    // Where a shard lies, asked once: thousands of findings may be of one.
    private sealed class ShardFolder(Attachment shard, OpenSpace space)
    {
        /// <summary>What stands for the shard as a whole.</summary>
        public string Location { get; } = ShownLocation.Of(shard.Location);

        /// <summary>Where an editor finds the shard's files; null where they lie in no folder of this machine.</summary>
        public Lazy<string?> Folder { get; } = new(() => Find(shard, space));

        private static string? Find(Attachment shard, OpenSpace space)
        {
            var folder = Path.Combine(space.Folder, shard.Location);
            var isPlain = Directory.Exists(folder)
                && shard.Reference.Length == 0
                && !folder.EndsWith(".git", StringComparison.Ordinal);
            return isPlain ? Path.Combine(Path.GetRelativePath(space.Folder, folder), shard.Folder) : null;
        }
    }
}
