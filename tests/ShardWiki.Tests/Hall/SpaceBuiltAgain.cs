using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>
/// The space in a scratch folder, built into <c>site</c> again and again, and into <c>clean</c> from nothing to compare with.
/// </summary>
internal sealed class SpaceBuiltAgain(ScratchFolder scratch)
{
    /// <summary>Builds it into <c>site</c>, and tells which files were made.</summary>
    public BuildOutcome Build() => Build("site", full: false);

    /// <summary>
    /// Holds that <paramref name="change"/> makes another file of <paramref name="made"/>, the very one that a build from
    /// nothing makes.
    /// </summary>
    public void MakesAgain(string made, Action change)
    {
        _ = Build();
        var before = scratch.Read("site/" + made);
        change();
        _ = Build();
        _ = Build("clean", full: true);

        Assert.NotEqual(before, scratch.Read("clean/" + made));
        Assert.Equal(scratch.Read("clean/" + made), scratch.Read("site/" + made));
    }

    private BuildOutcome Build(string output, bool full) => Assert.IsType<BuildOutcome>(BuildVerb.Run(
        new BuildRequest
        {
            Space = new SpaceRequest(scratch.Root, null, TimeProvider.System),
            Output = scratch.Path(output),
            Full = full,
            Explain = true,
            FailOn = "none",
        },
        CancellationToken.None));
}
