namespace ShardWiki.Git;

/// <summary>A path from the root of its repository, whatever folder it was asked for from.</summary>
internal static class RootedPath
{
    internal static string Of(string folder, string path) => folder.Length == 0 ? path : $"{folder}/{path}";
}
