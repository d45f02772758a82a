using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// What a git shard can do. A remote one is read from our mirror, hence at the cost of a disk; a bundle is a capture,
/// which is why write-through to one is refused by a rule and not by this code.
/// </summary>
internal static class GitDeclaration
{
    public static ProfileDeclaration Of(ShardOrder order) =>
        Of(GitPlace.Of(order.Attachment.Location, order.SpaceFolder), order.Attachment.Mode);

    public static ProfileDeclaration Of(GitPlace place, AttachmentMode mode) => new()
    {
        Substrate = Spectrum.Substrate["git-is-the-store"],
        WriteGranularity = Spectrum.WriteGranularity[mode == AttachmentMode.WriteThrough ? "whole-file" : "none"],
        ContentOpacity = Spectrum.ContentOpacity["plaintext"],
        OperationalEnvelope = Spectrum.OperationalEnvelope["local"],
        AccessGrant = Spectrum.AccessGrant[place is GitPlace.Remote { Scheme: "ssh" } ? "key-or-invitation" : "open"],
        Liveness = Spectrum.Liveness[place is GitPlace.Bundle ? "captured-snapshot" : "static-source"],
        Verbs = mode == AttachmentMode.WriteThrough
            ? [Verb.Read, Verb.Write, Verb.Diff, Verb.Merge, Verb.Version, Verb.Publish, Verb.TranscludeSource]
            : [Verb.Read, Verb.Diff, Verb.Merge, Verb.Version, Verb.TranscludeSource],
    };
}
