using System.Collections.Immutable;
using ShardWiki.Adapters;

namespace ShardWiki;

/// <summary>
/// Waits until places look other than they did. It looks when the system tells of something near them, and now and then
/// without being told, for disks that tell nothing; what it saw decides, not what it was told.
/// </summary>
internal sealed class ChangeWait(CancellationToken cancellation) : IDisposable
{
    private const int Settling = 100;
    private const int MostLooks = 20;
    private const int LeastPause = 1000;
    private const int FilesInAMillisecond = 20;

    private readonly Wakening _wakening = new();

    /// <summary>
    /// Returns when the places are no longer as in <paramref name="seen"/> and nobody writes to them at the moment, or
    /// when it is cancelled.
    /// </summary>
    public void Since(PlaceState seen, ImmutableArray<WatchedPlace> places)
    {
        _wakening.Near(places);
        // What happened before they were watched is seen at once.
        var now = PlaceState.Of(places);
        while (now == seen && !cancellation.IsCancellationRequested)
        {
            WaitHandle.WaitAny(
                [cancellation.WaitHandle, _wakening.Happened], LeastPause + (now.Files / FilesInAMillisecond));
            now = PlaceState.Of(places);
        }

        Settle(now, places);
    }

    public void Dispose() => _wakening.Dispose();

    // An editor writes a file in several steps, and a checkout writes many files.
    private void Settle(PlaceState seen, ImmutableArray<WatchedPlace> places)
    {
        for (var looks = 0; looks < MostLooks && !cancellation.WaitHandle.WaitOne(Settling); looks++)
        {
            var now = PlaceState.Of(places);
            if (now == seen)
            {
                return;
            }

            seen = now;
        }
    }
}
