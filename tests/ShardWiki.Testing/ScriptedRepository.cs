using System.Diagnostics;
using System.Globalization;

namespace ShardWiki.Testing;

/// <summary>
/// A real git repository whose every commit has a fixed author, time and hence id: the same script gives the same ids
/// on every machine. Each commit is one minute after the one before, from 2020-01-01T00:00Z on, unless it is told.
/// </summary>
public sealed class ScriptedRepository : IDisposable
{
    public static readonly DateTimeOffset Beginning = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ScratchFolder scratch;
    private int minutes;

    public ScriptedRepository()
    {
        scratch = new ScratchFolder();
        Git("init", "-q", "--template=", "--initial-branch=main", ".");
    }

    /// <summary>The work tree.</summary>
    public string Root => scratch.Root;

    public string GitDirectory => scratch.Path(".git");

    /// <summary>The commit that HEAD is at.</summary>
    public string Head => Git("rev-parse", "HEAD").Trim();

    /// <summary>Writes a file into the work tree without committing it.</summary>
    public string Write(string path, string text) => scratch.Write(path, text);

    /// <summary>
    /// Writes the files (path, text) and commits them, with whatever else changed. Returns the commit's id.
    /// </summary>
    public string Commit(string message, params (string Path, string Text)[] files) =>
        CommitAs("Ann <ann@example.org>", null, message, files);

    /// <summary>
    /// As <see cref="Commit"/>, with an author written <c>Name &lt;address&gt;</c> and a time (null: the next minute).
    /// </summary>
    public string CommitAs(string author, DateTimeOffset? at, string message, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            scratch.Write(path, text);
        Git("add", "-A");
        return CommitStaged(author, at, message);
    }

    /// <summary>Commits the index as it stands.</summary>
    public string CommitStaged(string author, DateTimeOffset? at, string message)
    {
        Run(Surroundings(author, at), "commit", "-q", "--allow-empty", "--no-verify", "-m", message);
        return Head;
    }

    public string Delete(string message, params string[] paths)
    {
        foreach (var path in paths)
            File.Delete(scratch.Path(path));
        return Commit(message);
    }

    public string Rename(string message, string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(scratch.Path(to))!);
        File.Move(scratch.Path(from), scratch.Path(to));
        return Commit(message);
    }

    /// <summary>Makes a branch at HEAD and goes there.</summary>
    public void Branch(string name) => Git("checkout", "-q", "-b", name);

    public void Checkout(string name) => Git("checkout", "-q", name);

    /// <summary>
    /// Merges branches into the current one. Files given are written before the commit, and decide every conflict.
    /// </summary>
    public string Merge(string message, string[] branches, params (string Path, string Text)[] files)
    {
        _ = TryGit(["merge", "-q", "--no-ff", "--no-commit", .. branches]);
        return Commit(message, files);
    }

    public string Merge(string message, string branch, params (string Path, string Text)[] files) =>
        Merge(message, [branch], files);

    /// <summary>Runs git in the work tree and returns what it wrote; throws when it fails.</summary>
    public string Git(params string[] arguments) => Run(Surroundings("Ann <ann@example.org>", Beginning), arguments);

    public void Dispose() => scratch.Dispose();

    /// <summary>Runs git in the work tree and returns its exit code.</summary>
    public int TryGit(params string[] arguments)
    {
        using var process = Start(Surroundings("Ann <ann@example.org>", Beginning), arguments);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private string Run(Dictionary<string, string> surroundings, params string[] arguments)
    {
        using var process = Start(surroundings, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {errors.Result}");
    }

    private Process Start(Dictionary<string, string> surroundings, string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in surroundings)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private Dictionary<string, string> Surroundings(string author, DateTimeOffset? at)
    {
        var when = at ?? Beginning.AddMinutes(++minutes);
        var stamp = string.Create(CultureInfo.InvariantCulture, $"@{when.ToUnixTimeSeconds()} +0000");
        var open = author.IndexOf('<', StringComparison.Ordinal);
        var (name, email) = (author[..open].Trim(), author[(open + 1)..].TrimEnd('>'));
        return new Dictionary<string, string>
        {
            ["GIT_AUTHOR_NAME"] = name, ["GIT_AUTHOR_EMAIL"] = email, ["GIT_AUTHOR_DATE"] = stamp,
            ["GIT_COMMITTER_NAME"] = name, ["GIT_COMMITTER_EMAIL"] = email, ["GIT_COMMITTER_DATE"] = stamp,
            ["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null", ["GIT_CONFIG_NOSYSTEM"] = "1",
        };
    }
}
