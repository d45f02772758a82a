using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>A version that a pattern of an entry found before, and the shard that it is since.</summary>
internal sealed record KnownVersion(string Entry, ShardName Shard, string Reference)
{
    /// <summary>Those that a lock file names.</summary>
    public static ImmutableArray<KnownVersion> In(IEnumerable<ShardPin> pins) =>
    [
        .. pins.Where(pin => pin.Found is not null)
            .Select(pin => new KnownVersion(pin.Found!.Entry, pin.Shard, pin.Found.Reference)),
    ];

    /// <summary>Those that a site was made of.</summary>
    public static ImmutableArray<KnownVersion> In(BuildReceipt receipt) =>
    [
        .. receipt.Inputs.Keys.Where(IsOfVersion)
            .Select(key => key[..^BuildInputs.VersionOf.Length])
            .Where(key => receipt.Inputs.ContainsKey(key + BuildInputs.VersionReference) && ShardName.TryParse(key[BuildInputs.Shard.Length..], out _))
            .Select(key => new KnownVersion(
                receipt.Inputs[key + BuildInputs.VersionOf], ShardName.Parse(key[BuildInputs.Shard.Length..]),
                receipt.Inputs[key + BuildInputs.VersionReference])),
    ];

    // Anybody may have written a receipt.
    private static bool IsOfVersion(string key) => key.StartsWith(BuildInputs.Shard, StringComparison.Ordinal)
        && key.EndsWith(BuildInputs.VersionOf, StringComparison.Ordinal)
        && key.Length > BuildInputs.Shard.Length + BuildInputs.VersionOf.Length;
}
