using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Pushes commits for review. They are made in a repository of ours, the mirror of the shard, so that nothing is ever
/// written into somebody else's but what is pushed.
/// </summary>
public static class ShardSubmission
{
    /// <summary>Carries the submission out.</summary>
    public static ShardSubmitOutcome Of(ShardSubmit submit, CancellationToken cancellation)
    {
        if (submit.Attachment.Submit is null || AdapterCatalogue.Find(submit.Attachment.Adapter) is not { } adapter)
        {
            return new ShardSubmitOutcome.Refused(
                $"nothing says how overlays are submitted to '{submit.Attachment.Name}'; add 'submit:' to its entry");
        }

        try
        {
            return adapter.Submit(submit, cancellation);
        }
        catch (Exception trouble) when (trouble is GitException or IOException or UnauthorizedAccessException)
        {
            return new ShardSubmitOutcome.Refused(ShownLocation.In(Scrub.Secrets(trouble.Message)));
        }
    }
}
