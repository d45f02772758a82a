using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>What a site was made of, for its receipt: digests and revisions by name, no times and no places.</summary>
internal static class BuildInputs
{
    /// <summary>How links of a site that opens from a disk are named.</summary>
    public const string LinksOfFiles = "file";

    /// <summary>The last decision that the site was made of.</summary>
    public const string JournalSeq = "journal.seq";

    /// <summary>There where drafts are shown.</summary>
    public const string Drafts = "drafts";

    public static ImmutableSortedDictionary<string, string> Of(GatheredWalk walk, string looks, LinkStyle links)
    {
        var inputs = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        inputs["configuration"] = walk.Space.Digest;
        if (walk.ShowsDrafts)
        {
            inputs[Drafts] = "shown";
        }

        inputs["journal.head"] = walk.State.Head;
        inputs[JournalSeq] = walk.State.Seq.ToString(CultureInfo.InvariantCulture);
        inputs["links"] = links == LinkStyle.File ? LinksOfFiles : "folder";
        inputs["looks"] = looks;
        foreach (var shard in walk.Snapshot.Shards)
        {
            inputs[$"shard.{shard.Attachment.Name}.digest"] = shard.Digest;
            inputs[$"shard.{shard.Attachment.Name}.revision"] = shard.Revision.ToString();
        }

        return inputs.ToImmutable();
    }
}
