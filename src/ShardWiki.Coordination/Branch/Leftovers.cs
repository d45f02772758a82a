using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// What a writer leaves that is killed: half-written objects, and the lock of the branch. Whoever is inside the gate
/// knows that no writer of ours holds that lock; it is removed at once where the writer before is known to have died,
/// and otherwise (another program's, or a machine that was switched off) when nobody touched it for a whole term.
/// </summary>
internal sealed class Leftovers(GitRepository repository, JournalPlace place)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Clears the way; returns what was removed, a sentence each.</summary>
    public ImmutableArray<string> Clear(ProcessMark? fallen)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (fallen is { IsDead: true })
        {
            var objects = repository.RemoveUnfinished(fallen);
            if (objects > 0)
            {
                notes.Add($"removed {objects} half-written object(s) of process {fallen.Pid}, which died while it wrote");
            }

            var packs = PackedObjects.RemoveUnfinished(repository, fallen);
            if (packs > 0)
            {
                notes.Add($"removed {packs} file(s) of a pack that process {fallen.Pid} was writing when it died");
            }

            JournalMark.RemoveUnfinished(place.MarkFile, fallen);
        }

        if (WaitForLock(fallen) is { } note)
        {
            notes.Add(note);
        }

        return notes.ToImmutable();
    }

    private string? WaitForLock(ProcessMark? fallen)
    {
        var file = repository.FileOf(place.Reference);
        var (seen, since) = (file.Lock, place.Clock.GetTimestamp());
        while (seen is not null)
        {
            place.Wait(Look);
            var now = file.Lock;
            if (now != seen)
            {
                (seen, since) = (now, place.Clock.GetTimestamp());
            }
            else if (fallen is { IsDead: true })
            {
                file.RemoveLock();
                return $"removed the lock of '{place.Reference}' that process {fallen.Pid} left when it died";
            }
            else if (place.Clock.GetElapsedTime(since) >= place.Term)
            {
                file.RemoveLock();
                return string.Create(CultureInfo.InvariantCulture,
                    $"removed the lock of '{place.Reference}', which nobody touched for {place.Term.TotalSeconds} s");
            }
        }

        return null;
    }
}
