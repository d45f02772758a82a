using System.Diagnostics;

namespace ShardWiki.Rehearsal;

/// <summary>What is done with the space, one command after another; each leaves a profile in <paramref name="folder"/>.</summary>
internal sealed class Play(string program, RehearsedSpace space, string folder)
{
    private int _scene;

    /// <summary>Performs all of it: a build from nothing, after nothing, a decision, and a build after changes.</summary>
    public void Perform()
    {
        Run("build");
        Run("build");
        space.Change();
        Run("alias", "quick", "wiki:posts/second.mdwn");
        Run("build");
    }

    private void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = space.Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        var profile = Path.Combine(folder, FormattableString.Invariant($"{++_scene}.mibc"));
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(Play).Assembly.Location;
        start.Environment[CompiledMethods.PlaceVariable] = profile;
        start.Environment["DOTNET_ReadyToRun"] = "0"; // Nothing comes compiled: all is seen.
        start.Environment["DOTNET_TieredCompilation"] = "1"; // Quickly, since it is run once.
        start.Environment["GIT_AUTHOR_NAME"] = "Rehearsal";
        start.Environment["GIT_AUTHOR_EMAIL"] = "rehearsal@example.org";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode > 1 || !File.Exists(profile))
        {
            throw new InvalidOperationException($"'{string.Join(' ', arguments)}' ended with {process.ExitCode}: {errors.Result}");
        }
    }
}
