using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>Overlays to be withdrawn: these numbers, or all that their shards have taken in; and why.</summary>
public sealed record OverlayWithdrawal(ImmutableArray<long> Seqs, string Message)
{
    /// <summary>True where those are meant that their shards have taken in, of the numbers or of all.</summary>
    public bool OnlyUpstreamed { get; init; }
}
