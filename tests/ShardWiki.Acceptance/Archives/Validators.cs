namespace ShardWiki.Acceptance;

/// <summary>Public programs that say whether a file is what it claims; <c>./build.sh test</c> installs them.</summary>
internal static class Validators
{
    internal const string HowToGet = "the validators are not here; `./build.sh test` installs them where it can";

    /// <summary>The full path of one of them; null where it is not here.</summary>
    internal static string? Find(string program)
    {
        var ours = Path.Combine(ShardWiki.Testing.SourceTree.Root, "artifacts", "validators", "bin", program);
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Select(f => Path.Combine(f, program)).Prepend(ours).FirstOrDefault(File.Exists);
    }
}
