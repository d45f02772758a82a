using System.Collections.Immutable;
using System.Diagnostics;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>This repository's own files, as git lists them: tracked, or new and not ignored.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static ImmutableArray<string> Files { get; } = List();

    public static ImmutableArray<SourceFile> Source { get; } =
        [.. In("src/", ".cs").Select(SourceFile.Read)];

    public static string Full(string path) => Path.Combine(Root, path);

    public static ImmutableArray<string> Projects(string folder) => [.. In(folder, ".csproj")];

    /// <summary>The rows of a text table beside the house tests: cells between bars, `#` opens a comment.</summary>
    public static IEnumerable<string[]> Table(string name) => Rows("tests/ShardWiki.Tests/House/" + name);

    /// <summary>The rows of any text table in this repository.</summary>
    public static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(Full(path))
            .Where(line => line != "" && !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line.Split(" |").Select(cell => cell.Trim()).ToArray());

    /// <summary>Fails with every offender on a line of its own: a house rule is mended in one go.</summary>
    public static void Has_none(IEnumerable<string> offenders)
    {
        var all = offenders.ToArray();
        Assert.True(all.Length == 0, string.Join('\n', all));
    }

    private static IEnumerable<string> In(string folder, string ending) => Files.Where(path =>
        path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ShardWiki.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private static ImmutableArray<string> List()
    {
        using var git = Process.Start(new ProcessStartInfo("git", "ls-files -z --cached --others --exclude-standard")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        })!;
        var paths = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. paths.Distinct().Where(path => File.Exists(Full(path))).Order(StringComparer.Ordinal)];
    }
}
