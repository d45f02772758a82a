namespace ShardWiki.Git;

/// <summary>Where the <c>git</c> program is.</summary>
internal static class GitExecutable
{
    private static readonly Lazy<string> Found = new(Search);

    internal static string FullPath => Found.Value;

    // .NET would look into the current folder before PATH, and there a stranger's file named "git" may lie.
    private static string Search()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Where(Path.IsPathFullyQualified).Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists)
            ?? throw new GitException("the program 'git' was not found on PATH; install git 2.30 or newer");
    }
}
