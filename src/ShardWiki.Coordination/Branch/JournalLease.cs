using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>The lease of a journal as it is shown: who may append, and whether that still holds.</summary>
public sealed record JournalLease
{
    /// <summary>How often it was taken.</summary>
    public required long Epoch { get; init; }

    /// <summary>Who holds it, as <c>host/boot/pid/nonce</c>; null while it is free.</summary>
    public required string? Holder { get; init; }

    /// <summary>When its term ends by the holder's clock; null while it is free.</summary>
    public required string? Expires { get; init; }

    /// <summary>The repository in which it was last taken; null before that.</summary>
    public required string? Store { get; init; }

    /// <summary>True where this repository is that one; in a copy the lease counts as free.</summary>
    public required bool IsOfThisStore { get; init; }

    /// <summary>True where the holder is known to have ended without letting it go.</summary>
    public required bool IsHolderDead { get; init; }

    internal static JournalLease Of(Lease lease, string store) => new()
    {
        Epoch = lease.Epoch,
        Holder = lease.Holder,
        Expires = lease.Expires,
        Store = lease.Store,
        IsOfThisStore = lease.Store == store,
        IsHolderDead = ProcessMark.Find(lease.Holder) is { IsDead: true },
    };
}
