using System.Buffers;

namespace ShardWiki.Union;

/// <summary>Hashes drawn out of many, one in <see cref="OneIn"/>, one after the other in lent memory.</summary>
internal sealed class DrawnHashes : IDisposable
{
    /// <summary>One hash in so many is drawn: those that it divides.</summary>
    public const ulong OneIn = 4;

    private ulong[] _room;
    private int _count;

    /// <summary>Room for what is to be expected of so many hashes; more is taken where it is needed.</summary>
    public DrawnHashes(int hashes) =>
        _room = ArrayPool<ulong>.Shared.Rent((hashes / (int)OneIn) + (hashes / 64) + 1024);

    /// <summary>What was drawn, in the order that it came in.</summary>
    public Span<ulong> Span => _room.AsSpan(0, _count);

    /// <summary>Draws from <paramref name="hashes"/>; how many were drawn.</summary>
    public int Draw(ReadOnlySpan<ulong> hashes)
    {
        if (_room.Length - _count < hashes.Length)
        {
            Grow(hashes.Length);
        }

        // Hot: every hash of every page. It is always written, and stays where it is drawn.
        var (room, count) = (_room, _count);
        foreach (var hash in hashes)
        {
            room[count] = hash;
            count += hash % OneIn == 0 ? 1 : 0;
        }

        (var before, _count) = (_count, count);
        return count - before;
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_room);

    private void Grow(int more)
    {
        var larger = ArrayPool<ulong>.Shared.Rent(Math.Max(2 * _room.Length, _count + more));
        Span.CopyTo(larger);
        ArrayPool<ulong>.Shared.Return(_room);
        _room = larger;
    }
}
