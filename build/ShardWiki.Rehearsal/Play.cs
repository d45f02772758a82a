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
        var start = Surroundings.Of(program, arguments, space.Folder);
        var profile = Path.Combine(folder, FormattableString.Invariant($"{++_scene}.mibc"));
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(Play).Assembly.Location;
        start.Environment[CompiledMethods.PlaceVariable] = profile;
        start.Environment["DOTNET_ReadyToRun"] = "0"; // Nothing comes compiled: all is seen.
        start.Environment["DOTNET_TieredCompilation"] = "1"; // Quickly, since it is run once.
        Surroundings.Run(start, most: 1); // There is something to find, and 1 says so.
        if (!File.Exists(profile))
        {
            throw new InvalidOperationException($"'{string.Join(' ', arguments)}' left no profile");
        }
    }
}
