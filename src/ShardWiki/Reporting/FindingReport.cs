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
        var shards = space.Configuration.Shards.ToDictionary(s => s.Name);
        return
        [
            .. findings.Order()
                .Select(f => (Finding: f, Severity: SeverityOf(f, space.Configuration)))
                .Where(f => f.Severity != Severity.None)
                .Select(f => LineOf(f.Finding, f.Severity, FindFile(f.Finding.Place, shards, space))),
        ];
    }

    private static FindingLine LineOf(Finding finding, Severity severity, string? file) =>
        FindingLine.Of(finding, severity, file ?? $"{finding.Place.Shard}:{finding.Place.File}") with { IsElsewhere = file is null };

    private static Severity SeverityOf(Finding finding, SpaceConfiguration configuration) =>
        configuration.Severities.TryGetValue(finding.Code.Id, out var severity) ? severity : finding.Severity;

    /// <summary>The file as the caller can open it; null where it lies in no folder of this machine.</summary>
    private static string? FindFile(Place place, Dictionary<ShardName, Attachment> shards, OpenSpace space)
    {
        if (place.Shard is not { } name || !shards.TryGetValue(name, out var shard))
        {
            return place.Shard is null ? place.File : null;
        }

        // The shard as a whole is named by where it is, not as a file within itself.
        var file = place.File == ShownLocation.Of(shard.Location) ? "" : place.File;
        return FindFolder(shard, space) is { } folder ? Path.Combine(folder, file).Replace('\\', '/') : null;
    }

    /// <summary>
    /// The folder where an editor finds the shard's files; null where they lie in no folder of this machine.
    /// </summary>
    private static string? FindFolder(Attachment shard, OpenSpace space)
    {
        var folder = Path.Combine(space.Folder, shard.Location);
        var isPlain = Directory.Exists(folder)
            && shard.Reference.Length == 0
            && !folder.EndsWith(".git", StringComparison.Ordinal);
        return isPlain ? Path.Combine(Path.GetRelativePath(space.Folder, folder), shard.Folder) : null;
    }
}
