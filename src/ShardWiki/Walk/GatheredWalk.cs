using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>The two canonical states, read at one cut: what the shards hold and what the journal says.</summary>
internal sealed class GatheredWalk : IDisposable
{
    private readonly GatheredSpace _gathered;

    private readonly FoundVersions _found;

    private GatheredWalk(FoundVersions found, SpaceLock spaceLock, GatheredSpace gathered, CoordinationState state)
    {
        _found = found;
        Lock = spaceLock;
        _gathered = gathered;
        State = state;
        Snapshot = Underlays.Lowered(DraftedPages.In(
            gathered.Snapshot with { Findings = [.. found.Findings, .. gathered.Snapshot.Findings] }, state));
    }

    /// <summary>The space with all its shards, those too that were found just now.</summary>
    public OpenSpace Space => _found.Space;

    /// <summary>What the lock file said before.</summary>
    public SpaceLock Lock { get; }

    public CoordinationState State { get; }

    public Snapshot Snapshot { get; }

    /// <summary>True where pages that call themselves drafts are shown too.</summary>
    public bool ShowsDrafts { get; private init; }

    /// <summary>What was read, before any decision says how it is seen.</summary>
    public Snapshot AsRead => _gathered.Snapshot;

    /// <summary>The shard of that name, which is attached.</summary>
    public ShardSnapshot ShardCalled(ShardName name) => Snapshot.Shards.First(s => s.Attachment.Name == name);

    /// <summary>What reading contents has met since gathering.</summary>
    public ImmutableArray<Finding> MetInReading => _gathered.MetInReading;

    /// <summary>As <see cref="GatheredSpace.WasReadHere"/>.</summary>
    public bool WasReadHere => _gathered.WasReadHere
        && Space.Configuration.Entries.All(entry => entry.Sought is null || !entry.Shards.IsEmpty);

    public ImmutableArray<ShardPin> Pins => _gathered.Pins;

    public ImmutableArray<ShardName> Differing => [.. _found.Unlocked, .. _gathered.Differing];

    /// <summary>Entries of which nobody answered which versions there are.</summary>
    public ImmutableArray<ShardName> Unasked => _found.Unasked;

    /// <summary>The same pages under another state; whoever has this one closes both.</summary>
    public GatheredWalk With(CoordinationState state) =>
        new(_found, Lock, _gathered, state) { ShowsDrafts = ShowsDrafts };

    /// <summary>Gathers and replays, or tells why that cannot be.</summary>
    public static NotDone? Of(
        OpenSpace space, WalkRequest request, out GatheredWalk walk, CancellationToken cancellation)
    {
        walk = null!;
        if (LockReading.Of(space, out var spaceLock) is { } unreadable)
        {
            return unreadable;
        }

        if (Replay.Of(space, JournalFloor.Of(space, spaceLock, request.Output), request.AsOf, out var state) is { } damaged)
        {
            return damaged;
        }

        var found = FoundVersions.Of((space, spaceLock), request, RequestOf(space, request, spaceLock), cancellation);
        var gathered = Gathering.Of(RequestOf(found.Space, request, spaceLock), cancellation);
        walk = new GatheredWalk(found, spaceLock, gathered, state) { ShowsDrafts = request.ShowsDrafts };
        return null;
    }

    public void Dispose() => _gathered.Dispose();

    private static GatherRequest RequestOf(OpenSpace space, WalkRequest request, SpaceLock spaceLock) => new()
    {
        Attachments = space.Configuration.Shards,
        OwnPaths = [.. space.OwnPaths(request.Output), .. request.Written],
        Pins = request.Pinned?.Invoke(spaceLock.Pins) ?? spaceLock.Pins,
        Mode = request.Mode,
        SpaceFolder = space.Folder,
        StateFolder = space.StateFolder,
        Schemes = space.Configuration.Schemes,
        Degree = request.Degree,
        Clock = request.Clock,
        Known = request.Known,
        Progress = request.Progress is { } told ? new GatherTold(told, space.Configuration.Shards.Length) : null,
    };
}
