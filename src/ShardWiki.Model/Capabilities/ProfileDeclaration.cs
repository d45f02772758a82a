using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// What an adapter says about a shard: six positions, the verbs, and the implied positions in which the shard differs
/// from what the rules imply. It promises nothing until <see cref="CapabilityProfile.Of"/> has accepted it.
/// </summary>
/// <remarks>Positions are those that core meets: an adapter that decrypts declares what comes out of it.</remarks>
public sealed record ProfileDeclaration
{
    public required Position Substrate { get; init; }
    public required Position WriteGranularity { get; init; }
    public required Position ContentOpacity { get; init; }
    public required Position OperationalEnvelope { get; init; }
    public required Position AccessGrant { get; init; }
    public required Position Liveness { get; init; }
    public required ImmutableArray<Verb> Verbs { get; init; }

    /// <summary>At most one position for each implied spectrum.</summary>
    public ImmutableArray<Position> Overrides { get; init; } = [];

    /// <summary>The six, in the order of the spectra.</summary>
    internal ImmutableArray<Position> Declared =>
        [Substrate, WriteGranularity, ContentOpacity, OperationalEnvelope, AccessGrant, Liveness];
}
