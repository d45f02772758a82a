namespace ShardWiki.Bench;

/// <summary>A generated space in its folder, and how the published command line builds it; each full build is gone before the next.</summary>
internal sealed record SpaceOnDisk(string Folder, GeneratedSpace Space)
{
    private static readonly string[] Build = [OurSite.Program, "-q", "build", "--fail-on", "none"];

    public MeasuredRun Full()
    {
        var run = Programs.Run(Folder, [.. Build, "--full", "-o", "full"]);
        Directory.Delete(Path.Combine(Folder, "full"), recursive: true);
        return run;
    }

    public MeasuredRun Again() => Programs.Run(Folder, Build);

    public MeasuredRun AgainAfterAnEdit(int round)
    {
        Space.Edit(round);
        return Again();
    }

    /// <summary>
    /// A build on two processors that is ended where it holds more than so many MiB. The runtime is told what it finds out by itself
    /// in a container of that size: its heap gets three quarters.
    /// </summary>
    public MeasuredRun Within(int mebibytes) => Programs.RunWithin(
        mebibytes, Folder, ["env", $"DOTNET_GCHeapHardLimit={mebibytes * 786_432L:X}", "taskset", "-c", "0,1", .. Build]);
}
