using System.Collections.Immutable;
using ShardWiki.Git;

namespace ShardWiki.Adapters;

/// <summary>
/// A mirror that several shards of one gathering are read through, as the versions of one entry are. Whoever comes first fetches
/// what all of them name, and it is made anew at most once, while nobody reads. Safe for several threads.
/// </summary>
internal sealed class SharedMirror(ImmutableArray<string> references, ImmutableArray<string> pinned)
{
    private readonly ReaderWriterLockSlim _gate = new();
    private ImmutableDictionary<string, MirrorOutcome>? _fetched;
    private ImmutableDictionary<string, MirrorOutcome>? _held;
    private MirrorOutcome? _renewed;

    /// <summary>What a fetch of all brought of <see cref="MirrorRequest.Reference"/>: a name, or the id of a commit.</summary>
    public MirrorOutcome Fetch(MirrorRequest request, CancellationToken cancellation)
    {
        var wanted = request.Reference ?? "";
        _gate.EnterUpgradeableReadLock(); // Others may read meanwhile: a fetch only adds.
        try
        {
            return references.Contains(wanted) ? (_fetched ??= Mirror.FetchAll(request, references, cancellation))[wanted]
                : pinned.Contains(wanted) ? (_held ??= Mirror.FetchAll(request, pinned, cancellation))[wanted]
                : Mirror.FetchAll(request, [wanted], cancellation)[wanted];
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

    /// <summary>Makes it anew; where another shard had that done before, this is what came of it.</summary>
    public MirrorOutcome Renew(MirrorRequest request, CancellationToken cancellation)
    {
        _gate.EnterWriteLock();
        try
        {
            if (_renewed is null)
            {
                var all = Mirror.RenewAll(request, references, cancellation);
                (_fetched, _held) = (all, null);
                _renewed = all.Values.FirstOrDefault(o => o is MirrorOutcome.Fetched) ?? all.Values.First();
            }

            return _renewed;
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }
}
