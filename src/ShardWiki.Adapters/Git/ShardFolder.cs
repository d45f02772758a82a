using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>The sub-folder of a repository that is a shard, as <c>path:</c> of the configuration says it.</summary>
internal static class ShardFolder
{
    /// <summary>The folder as git writes it: no <c>.</c>, no empty names; empty for the whole repository.</summary>
    public static string Of(Attachment attachment) => string.Join('/', Names(attachment.Folder));

    /// <summary>What is wrong with a folder; null where nothing is.</summary>
    public static string? FindObjection(string folder) =>
        folder.StartsWith('/') || Names(folder).Contains("..")
            ? $"path '{folder}' leads out of the shard; it names a folder inside, such as 'docs/wiki'"
            : null;

    private static IEnumerable<string> Names(string folder) =>
        folder.Split('/').Where(name => name.Length > 0 && name != ".");
}
