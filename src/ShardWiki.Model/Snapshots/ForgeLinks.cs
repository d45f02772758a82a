using System.Text;

namespace ShardWiki.Model;

/// <summary>
/// Where people meet the files of a shard on the web: patterns of addresses in which <c>{branch}</c>, <c>{path}</c> and
/// <c>{revision}</c> stand for themselves. They are configuration; nothing is asked of the place that they lead to.
/// </summary>
public sealed record ForgeLinks
{
    /// <summary>Where a file is edited; empty for nowhere.</summary>
    public string Edit { get; init; } = "";

    /// <summary>Where the history of a file is shown; empty for nowhere.</summary>
    public string History { get; init; } = "";

    /// <summary>Where a file is shown at a revision; empty for nowhere.</summary>
    public string Source { get; init; } = "";

    /// <summary>The branch that is read; empty where nobody said.</summary>
    public string Branch { get; init; } = "";

    /// <summary>The folder of the repository that is the shard; empty for all of it.</summary>
    public string Folder { get; init; } = "";

    /// <summary>What stands for something in a pattern.</summary>
    public static readonly IReadOnlyList<string> Places = ["branch", "path", "revision"];

    /// <summary>
    /// The address that <paramref name="pattern"/> gives for a file of the shard; empty where it asks for what is not known.
    /// </summary>
    public string Of(string pattern, string source, Revision? revision)
    {
        var asks = (string place) => pattern.Contains($"{{{place}}}", StringComparison.Ordinal);
        if ((asks("branch") && Branch.Length == 0) || (asks("revision") && revision is null))
        {
            return "";
        }

        var path = Folder.Length == 0 ? source : $"{Folder}/{source}";
        return new StringBuilder(pattern)
            .Replace("{branch}", Escaped(Branch))
            .Replace("{revision}", Escaped(revision?.ToString() ?? ""))
            .Replace("{path}", Escaped(path))
            .ToString();
    }

    // Names may hold whatever a file system takes; of an address they are parts and nothing more. No brace survives.
    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
