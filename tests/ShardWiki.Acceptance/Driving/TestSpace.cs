using System.Diagnostics;
using ShardWiki.Testing;

namespace ShardWiki.Acceptance;

/// <summary>
/// A space in a scratch folder, driven by the published program as a user would: an environment of its own, no
/// configuration of the machine's user, a fixed author.
/// </summary>
internal sealed class TestSpace : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    /// <summary>A space from one text with <c>-- path --</c> lines before each file.</summary>
    public static TestSpace Of(string files)
    {
        var space = new TestSpace();
        space.Write(files);
        return space;
    }

    public string Root => _scratch.Root;

    public void Write(string files)
    {
        foreach (var section in files.Split("-- ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = section.IndexOf(" --\n", StringComparison.Ordinal);
            if (end > 0)
            {
                _scratch.Write(section[..end], section[(end + 4)..]);
            }
        }
    }

    public void Write(string path, byte[] content) => _scratch.Write(path, content);

    public string Read(string path) => _scratch.Read(path);

    public bool Has(string path) => File.Exists(_scratch.Path(path));

    public string PathOf(string path) => _scratch.Path(path);

    /// <summary>Runs <c>shardwiki</c> in the space's folder.</summary>
    public Ran Run(params string[] arguments) => Start(PublishedProgram.Path, arguments, "");

    /// <summary>Runs <c>shardwiki</c> with a text on its standard input.</summary>
    public Ran RunWithInput(string input, params string[] arguments) => Start(PublishedProgram.Path, arguments, input);

    /// <summary>Runs a line of shell, with <c>shardwiki</c> on the path.</summary>
    public Ran Shell(string line) => Start("/bin/bash", ["-c", line], "");

    /// <summary>The same, to be started by the caller; nothing is closed and nothing waited for.</summary>
    public ProcessStartInfo Prepared(params string[] arguments) => Start(PublishedProgram.Path, arguments);

    public Ran Git(params string[] arguments) => Start("git", arguments, "");

    public void Dispose() => _scratch.Dispose();

    private ProcessStartInfo Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Surroundings())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private Ran Start(string program, string[] arguments, string input)
    {
        using var process = Process.Start(Start(program, arguments))!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ran(process.ExitCode, output, errors.Result);
    }

    private static Dictionary<string, string> Surroundings() => new()
    {
        ["PATH"] = $"{Path.GetDirectoryName(PublishedProgram.Path)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_AUTHOR_NAME"] = "Ada",
        ["GIT_AUTHOR_EMAIL"] = "ada@example.org",
        ["GIT_AUTHOR_DATE"] = "2020-01-02T03:04:05Z",
        ["GIT_COMMITTER_NAME"] = "Ada",
        ["GIT_COMMITTER_EMAIL"] = "ada@example.org",
        ["GIT_COMMITTER_DATE"] = "2020-01-02T03:04:05Z",
        ["NO_COLOR"] = "1",
        ["LC_ALL"] = "C.UTF-8",
    };
}
