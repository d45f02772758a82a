namespace ShardWiki.Git;

/// <summary>Why a repository is not opened, with the line that helps.</summary>
internal static class RepositoryRefusal
{
    private const string Reftable =
        "its references are a reftable; ShardWiki reads the files format only (git refs migrate --ref-format=files)";

    internal static string Of(string folder, GitRun run)
    {
        if (run.Errors.Contains("dubious ownership", StringComparison.Ordinal))
        {
            return $"'{folder}' belongs to another user, so git does not trust it; if you do: "
                + $"git config --global --add safe.directory {Quoted(Named(run.Errors) ?? folder)}";
        }

        if (run.Errors.Contains("refstorage", StringComparison.OrdinalIgnoreCase))
        {
            return $"'{folder}' is not readable: {Reftable}";
        }

        if (run.Errors.Contains("not a git repository", StringComparison.Ordinal))
        {
            return $"'{folder}' is not a git repository: {run.Complaint}";
        }

        return $"'{folder}' cannot be opened: {run.Complaint}";
    }

    internal static void ThrowIfReftable(string folder, string commonDirectory)
    {
        if (Directory.Exists(Path.Combine(commonDirectory, "reftable")))
        {
            throw new GitException($"'{folder}' is not readable: {Reftable}");
        }
    }

    // Git says itself which directory it wants to be told: "… --add safe.directory PATH".
    private static string? Named(string errors)
    {
        const string lead = "safe.directory ";
        var at = errors.LastIndexOf(lead, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var rest = errors[(at + lead.Length)..].Split('\n')[0].Trim();
        return rest.Trim('\'') is { Length: > 0 } path ? path : null;
    }

    private static string Quoted(string path) =>
        path.Any(char.IsWhiteSpace) ? $"'{path.Replace("'", @"'\''", StringComparison.Ordinal)}'" : path;
}
