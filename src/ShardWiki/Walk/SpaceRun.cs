using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>
/// Runs a walk as far as a verb needs it, with everything closed afterwards, or tells why it cannot be run.
/// </summary>
internal sealed record SpaceRun(SpaceRequest Request, IProgress<WalkStep>? Progress, CancellationToken Cancellation)
{
    /// <summary>Files that the verb writes, absolute; they are no shard's content.</summary>
    public ImmutableArray<string> Written { get; init; } = [];

    /// <summary>Gathers and replays, then does <paramref name="then"/> with both.</summary>
    public VerbOutcome OverGathered(Func<GatheredWalk, WalkRequest, VerbOutcome> then)
    {
        if (SpaceOpening.Of(Request, out var space) is { } closed)
        {
            return closed;
        }

        var output = Path.GetFullPath(Path.Combine(space.Folder, space.Configuration.Output));
        var walk = new WalkRequest { Output = output, Clock = Request.Clock, Progress = Progress, Written = Written };
        if (GatheredWalk.Of(space, walk, out var gathered, Cancellation) is { } trouble)
        {
            return trouble;
        }

        using (gathered)
        {
            return then(gathered, walk);
        }
    }

    /// <summary>Goes on to the union, then does <paramref name="then"/> with it.</summary>
    public VerbOutcome OverUnion(Func<OpenSpace, UnitedWalk, VerbOutcome> then) =>
        OverGathered((gathered, walk) => then(gathered.Space, UnitedWalk.Of(gathered, walk, Cancellation)));
}
