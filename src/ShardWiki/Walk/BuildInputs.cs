using System.Collections.Immutable;
using System.Globalization;

namespace ShardWiki;

/// <summary>What a site was made of, for its receipt: digests and revisions by name, no times and no places.</summary>
internal static class BuildInputs
{
    public static ImmutableSortedDictionary<string, string> Of(GatheredWalk walk)
    {
        var inputs = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        inputs["configuration"] = walk.Space.Digest;
        inputs["journal.head"] = walk.State.Head;
        inputs["journal.seq"] = walk.State.Seq.ToString(CultureInfo.InvariantCulture);
        foreach (var shard in walk.Snapshot.Shards)
        {
            inputs[$"shard.{shard.Attachment.Name}.digest"] = shard.Digest;
            inputs[$"shard.{shard.Attachment.Name}.revision"] = shard.Revision.ToString();
        }

        return inputs.ToImmutable();
    }
}
