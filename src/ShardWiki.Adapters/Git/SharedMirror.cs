using System.Collections.Immutable;
using ShardWiki.Git;

namespace ShardWiki.Adapters;

/// <summary>
/// A mirror that several shards of one gathering are read through, as the versions of one entry are. Whoever comes first fetches
/// what all of them name, and it is made anew at most once, while nobody reads. Safe for several threads.
/// </summary>
/// <param name="references">What the shards name.</param>
/// <param name="pins">What the lock pins of them.</param>
internal sealed class SharedMirror(ImmutableArray<string> references, ImmutableArray<MirrorPin> pins)
{
    private readonly ReaderWriterLockSlim _gate = new();
    private ImmutableDictionary<string, MirrorOutcome>? _fetched;
    private ImmutableDictionary<string, MirrorOutcome>? _held;
    private RenewalOutcome? _renewed;

    /// <summary>What a fetch of all brought of <see cref="MirrorRequest.Reference"/>: a name, or the id of a commit.</summary>
    public MirrorOutcome Fetch(MirrorRequest request, CancellationToken cancellation)
    {
        var wanted = request.Reference ?? "";
        var of = request with { Pins = pins, HasAllPins = false };
        _gate.EnterUpgradeableReadLock(); // Others may read meanwhile: a fetch only adds.
        try
        {
            return references.Contains(wanted) ? (_fetched ??= Mirror.FetchAll(of with { HasAllPins = HasAll(request) }, references, cancellation))[wanted]
                : pins.Any(pin => pin.Commit == wanted) ? (_held ??= Mirror.FetchAll(of, [.. pins.Select(p => p.Commit)], cancellation))[wanted]
                : Mirror.FetchAll(of, [wanted], cancellation)[wanted];
        }
        finally
        {
            _gate.ExitUpgradeableReadLock();
        }
    }

    /// <summary>Reads what lies in it now.</summary>
    public T Read<T>(Func<T> read)
    {
        _gate.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    /// <summary>
    /// Makes it anew; where another shard had that done before, this is what came of it, also where nothing did: a server that does not
    /// answer is waited for once, and not once for each of two hundred versions. The next gathering tries again.
    /// </summary>
    public RenewalOutcome Renew(MirrorRequest request, CancellationToken cancellation)
    {
        _gate.EnterWriteLock();
        try
        {
            return _renewed ??= Anew(request, cancellation);
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    // What was fetched in this gathering may be listed already, and its contents are read later.
    private RenewalOutcome Anew(MirrorRequest request, CancellationToken cancellation)
    {
        var given = new[] { _fetched, _held }.OfType<ImmutableDictionary<string, MirrorOutcome>>()
            .SelectMany(told => told.Values).OfType<MirrorOutcome.Fetched>().Select(f => new MirrorPin(f.Revision.ToString()));
        var of = request with { Pins = [.. pins, .. given], HasAllPins = HasAll(request) };
        var outcome = Mirror.RenewAll(of, references, cancellation);
        (_fetched, _held) = outcome is RenewalOutcome.Renewed renewed ? (renewed.Found, null) : (_fetched ?? Unanswered(outcome), _held);
        return outcome;
    }

    // Of a lock that is gone nothing is known, and one that names some names all.
    private bool HasAll(MirrorRequest request) => request.HasAllPins && !pins.IsEmpty;

    private ImmutableDictionary<string, MirrorOutcome> Unanswered(RenewalOutcome outcome)
    {
        MirrorOutcome told = outcome switch
        {
            RenewalOutcome.SchemeRefused refused => new MirrorOutcome.SchemeRefused(refused.Scheme),
            RenewalOutcome.Unreachable unreachable => new MirrorOutcome.Unreachable(unreachable.Reason),
            RenewalOutcome.Stays stays => new MirrorOutcome.Unreachable($"our copy of it is damaged: {stays.Reason}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return references.Distinct(StringComparer.Ordinal).ToImmutableDictionary(r => r, _ => told, StringComparer.Ordinal);
    }
}
