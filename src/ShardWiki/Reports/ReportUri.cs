namespace ShardWiki;

/// <summary>
/// The file of a finding as a URI: relative where it lies in a folder, else <c>shardwiki:SHARD/PATH</c>, which nobody takes
/// for a file of the repository.
/// </summary>
internal static class ReportUri
{
    public static string Of(ReportedRun run, FindingLine finding)
    {
        var path = run.PathOf(finding);
        var colon = finding.IsElsewhere ? path.IndexOf(':', StringComparison.Ordinal) : -1;
        return colon < 0 ? Escaped(path) : $"shardwiki:{Escaped(path[..colon])}/{Escaped(path[(colon + 1)..])}";
    }

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
