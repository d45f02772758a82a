using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>Tells of publishing as a step of the walk.</summary>
internal sealed class PublishTold(IProgress<WalkStep> told) : IProgress<PublishProgress>
{
    public void Report(PublishProgress value)
    {
        if (value.Done % 64 == 0 || value.Done == value.Total)
        {
            told.Report(new WalkStep("Writing the site", value.Done / (double)Math.Max(1, value.Total)));
        }
    }
}
