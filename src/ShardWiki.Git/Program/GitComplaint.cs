namespace ShardWiki.Git;

/// <summary>Git's standard error as one short line without secrets.</summary>
internal static class GitComplaint
{
    private const int Longest = 400;
    private static readonly string[] Noise =
        ["hint:", "warning:", "remote: Counting", "remote: Enumerating", "Cloning into"];
    private static readonly string[] Prefixes = ["fatal: ", "error: ", "remote: "];

    internal static string Of(string errors, int exitCode)
    {
        var lines = errors.Split('\n', '\r').Select(line => line.Trim());
        var said = lines.Where(IsTelling).Select(Bare).Distinct(StringComparer.Ordinal).Take(4);
        var joined = Scrub.Secrets(string.Join("; ", said));
        if (joined.Length == 0)
        {
            return $"git ended with code {exitCode} and said nothing";
        }

        return joined.Length <= Longest ? joined : joined[..Longest] + "…";
    }

    private static bool IsTelling(string line) =>
        line.Length > 0 && !Noise.Any(noise => line.StartsWith(noise, StringComparison.Ordinal));

    private static string Bare(string line)
    {
        var prefix = Prefixes.FirstOrDefault(candidate => line.StartsWith(candidate, StringComparison.Ordinal));
        return (prefix is null ? line : line[prefix.Length..]).TrimEnd('.');
    }
}
