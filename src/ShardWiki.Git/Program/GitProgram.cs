using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;

namespace ShardWiki.Git;

/// <summary>
/// The <c>git</c> program, ready to be started on one repository or on none, hardened: no shell, an environment of our
/// own, and every configuration that could start something answered on the command line, where no repository can
/// overrule it.
/// </summary>
internal sealed class GitProgram
{
    private static readonly string Nothing = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    private static readonly ImmutableArray<string> Hardening =
    [
        "--no-pager", "--no-replace-objects", "--literal-pathspecs",
        "-c", $"core.hooksPath={Nothing}", "-c", "core.fsmonitor=false", "-c", "core.askPass=",
        "-c", $"core.attributesFile={Nothing}", "-c", $"core.excludesFile={Nothing}", "-c", "core.quotePath=false",
        "-c", "core.commitGraph=false", "-c", "log.showSignature=false", "-c", "credential.interactive=false",
        "-c", "i18n.logOutputEncoding=UTF-8", "-c", "protocol.ext.allow=never", "-c", "protocol.fd.allow=never",
        "-c", "gc.auto=0", "-c", "maintenance.auto=false", "-c", "submodule.recurse=false",
        "-c", "fetch.recurseSubmodules=false",
        "-c", "init.defaultObjectFormat=sha1", "-c", "init.defaultRefFormat=files",
    ];

    private readonly ImmutableArray<string> _front;
    private readonly Dictionary<string, string> _surroundings;
    private readonly string _folder;

    private GitProgram(ImmutableArray<string> front, Dictionary<string, string> surroundings, string folder)
    {
        _front = front;
        _surroundings = surroundings;
        _folder = folder;
    }

    /// <summary>On one repository, whose folder is never searched for.</summary>
    internal static GitProgram On(string gitDirectory) =>
        new([$"--git-dir={gitDirectory}", .. Hardening], GitSurroundings.Closed(), gitDirectory);

    /// <summary>On one repository of ours, with the user's credentials and these transports.</summary>
    internal static GitProgram Fetching(string gitDirectory, string transport)
    {
        var variables = GitSurroundings.Open([transport]);
        if (transport == "ssh")
        {
            GitSurroundings.AskNothing(variables, key => UserSettings.Value(gitDirectory, key));
        }

        return new([$"--git-dir={gitDirectory}", .. Hardening], variables, gitDirectory);
    }

    /// <summary>
    /// From a folder, as the user would start it; only for questions that read nothing but configuration.
    /// </summary>
    internal static GitProgram In(string folder) => new(Hardening, GitSurroundings.Open([]), folder);

    /// <summary>As <see cref="In"/>, on the repository of just this folder and not of one above it.</summary>
    internal static GitProgram At(string folder)
    {
        var program = In(folder);
        if (Path.GetDirectoryName(folder) is { } above)
        {
            program._surroundings["GIT_CEILING_DIRECTORIES"] = above;
        }

        return program;
    }

    internal GitProcess Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(GitExecutable.FullPath)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        start.Environment.Clear();
        foreach (var (name, value) in _surroundings)
        {
            start.Environment[name] = value;
        }

        foreach (var argument in _front.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return new GitProcess(Process.Start(start)!);
        }
        catch (Win32Exception failure)
        {
            throw new GitException($"git could not be started in '{_folder}': {failure.Message}", failure);
        }
    }

    /// <summary>Runs to the end and returns what it wrote, whatever its exit code.</summary>
    internal GitRun Run(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        return process.ToEnd();
    }
}
