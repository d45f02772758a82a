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

    /// <summary>What the name of every input of a shard begins with.</summary>
    public const string Shard = "shard.";

    /// <summary>The entry that a pattern found the shard for: what the name of that input ends with.</summary>
    public const string VersionOf = ".of";

    /// <summary>The branch or tag that it found.</summary>
    public const string VersionReference = ".ref";

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
            var name = $"{Shard}{shard.Attachment.Name}";
            inputs[$"{name}.digest"] = shard.Digest;
            inputs[$"{name}.revision"] = shard.Revision.ToString();
            if (shard.Attachment.Version is { IsFound: true } version)
            {
                inputs[name + VersionOf] = version.Entry;
                inputs[name + VersionReference] = shard.Attachment.Reference;
            }
        }

        return inputs.ToImmutable();
    }
}
