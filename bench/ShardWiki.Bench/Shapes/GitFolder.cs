using System.Diagnostics;
using System.Globalization;

namespace ShardWiki.Bench;

/// <summary>A repository of git with its files, whose branch is <c>main</c>. Who commits and when is the same each time.</summary>
internal sealed class GitFolder(string folder) : IDisposable
{
    private const int Turns = 40;
    private int _commits;

    public string Folder => folder;

    /// <summary>A clone that is gone with this value.</summary>
    public static GitFolder Temporary(string bundle)
    {
        var clone = new GitFolder(Path.Combine(Directory.CreateTempSubdirectory("shardwiki-bench-").FullName, "clone"));
        clone.Clone(bundle);
        return clone;
    }

    public void Begin()
    {
        Directory.CreateDirectory(folder);
        Git("init", "-q", "--initial-branch=main");
    }

    public void Clone(string bundle)
    {
        Directory.CreateDirectory(folder);
        Git("clone", "-q", "--branch", "main", bundle, ".");
    }

    /// <summary>Paths of the files with this ending, in the order of their bytes.</summary>
    public string[] Files(string ending) =>
    [
        .. Directory.EnumerateFiles(folder, "*" + ending, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => file.EndsWith(ending, StringComparison.Ordinal) && !file.StartsWith(".git/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    public void Write(string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "-q", "--allow-empty", "-m", message);
    }

    /// <summary>Writes pages, as many commits as turns, so that what is told of a page differs from page to page, and packs them.</summary>
    public void CommitInTurns(IEnumerable<ShapePage> pages, string ending)
    {
        var all = pages.ToArray();
        foreach (var turn in all.Chunk(Math.Max(1, all.Length / Turns)))
        {
            foreach (var page in turn)
            {
                Write(page.Name + ending, $"# {page.Title}\n\n{page.Text}");
            }

            Commit($"Add {turn[0].Name} and what follows");
        }

        Pack();
    }

    // As git does by itself, and any clone is; it is off here, so as not to run beside what is measured.
    private void Pack() => Git("repack", "-a", "-d", "-q");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=Bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0", .. arguments])
        {
            WorkingDirectory = folder,
        };
        var date = string.Create(CultureInfo.InvariantCulture, $"{1_700_000_000 + (_commits++ * 86_400)} +0000");
        (start.Environment["GIT_AUTHOR_DATE"], start.Environment["GIT_COMMITTER_DATE"]) = (date, date);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"git {string.Join(' ', arguments)} failed with {process.ExitCode}");
        }
    }
}
