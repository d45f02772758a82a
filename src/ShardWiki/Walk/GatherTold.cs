using ShardWiki.Adapters;

namespace ShardWiki;

/// <summary>Tells of gathering as a step of the walk.</summary>
internal sealed class GatherTold(IProgress<WalkStep> told, int shards) : IProgress<GatherStep>
{
    private int _done;

    public void Report(GatherStep value)
    {
        var done = Interlocked.Increment(ref _done);
        told.Report(new WalkStep("Gathering shards", Math.Min(1, done / (double)Math.Max(1, shards))));
    }
}
