using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// One change of the space: a version of a shard, or a decision of the journal. It is an internal page, as ikiwiki has
/// them: specifications select it by <c>internal(recentchanges/change_*)</c>, and no glob does. Its identity stays the
/// same as long as its shard's history or the journal does.
/// </summary>
public sealed record SpaceChange
{
    /// <summary>Its identity; decisions count as of a shard <c>journal</c>.</summary>
    public required Identity Id { get; init; }

    /// <summary>Its name, below the mount of its shard; those of the journal stand at the root.</summary>
    public required PagePath Path { get; init; }

    /// <summary>Whose version it is; null for a decision.</summary>
    public required ShardName? Shard { get; init; }

    /// <summary>The version; none for a decision.</summary>
    public Revision Revision { get; init; }

    /// <summary>The number of the decision; 0 for a version.</summary>
    public long Seq { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who made it.</summary>
    public required Author Author { get; init; }

    /// <summary>What it was, in a line.</summary>
    public required string Summary { get; init; }

    /// <summary>The pages and files that it touched, in order; some may be gone since.</summary>
    public required ImmutableArray<Identity> Touched { get; init; }

    /// <summary>
    /// What it says of itself to specifications under <paramref name="field"/>; as in ikiwiki its title names what it touched. Null where
    /// it says nothing.
    /// </summary>
    internal string? Meta(string field) => field switch
    {
        "author" => Author.Name,
        "title" => $"change to {string.Join(", ", Touched.Select(t => t.Key))}",
        _ => null,
    };
}
