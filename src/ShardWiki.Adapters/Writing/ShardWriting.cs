using ShardWiki.Git;

namespace ShardWiki.Adapters;

/// <summary>Writes one file of one shard through its adapter; what the world answers is an outcome.</summary>
public static class ShardWriting
{
    /// <summary>Carries the write out.</summary>
    public static ShardWriteOutcome Of(ShardWrite write, CancellationToken cancellation)
    {
        if (AdapterCatalogue.Find(write.Attachment.Adapter) is not { } adapter)
        {
            return new ShardWriteOutcome.Refused($"there is no adapter '{write.Attachment.Adapter}'");
        }

        try
        {
            return adapter.Write(write, cancellation);
        }
        catch (Exception trouble) when (trouble is GitException or IOException or UnauthorizedAccessException)
        {
            return new ShardWriteOutcome.Unknown(ShownLocation.In(Scrub.Secrets(trouble.Message)));
        }
    }
}
