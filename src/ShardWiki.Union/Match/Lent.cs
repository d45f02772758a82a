using System.Buffers;

namespace ShardWiki.Union;

/// <summary>
/// Room for a computation, borrowed from the pool and given back at its end. Arrays of this size that are made anew each
/// time make the collector look at everything that lives, again and again.
/// </summary>
internal readonly ref struct Lent<T>(int length)
    where T : unmanaged
{
    private readonly T[] _array = ArrayPool<T>.Shared.Rent(length);

    /// <summary>The room, as long as was asked; what stands in it is left over from others.</summary>
    public Span<T> Span => _array.AsSpan(0, length);

    public void Dispose() => ArrayPool<T>.Shared.Return(_array);
}
