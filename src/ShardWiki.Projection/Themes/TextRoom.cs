using System.Buffers;

namespace ShardWiki.Projection;

/// <summary>Takes in a text of any length, in an array that the next one uses again: disposing gives it back.</summary>
internal sealed class TextRoom : IDisposable
{
    private char[] _room = ArrayPool<char>.Shared.Rent(16 * 1024);
    private int _length;

    /// <summary>What was written, until it is disposed.</summary>
    public ReadOnlySpan<char> Written => _room.AsSpan(0, _length);

    public void Write(ReadOnlySpan<char> text)
    {
        if (text.Length > _room.Length - _length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_room.AsSpan(_length));
        _length += text.Length;
    }

    public override string ToString() => new(Written);

    public void Dispose()
    {
        var room = Interlocked.Exchange(ref _room, []);
        _length = 0;
        if (room.Length > 0)
        {
            ArrayPool<char>.Shared.Return(room);
        }
    }

    private void Grow(int by)
    {
        var room = ArrayPool<char>.Shared.Rent(Math.Max(_length + by, 2 * _room.Length));
        Written.CopyTo(room);
        ArrayPool<char>.Shared.Return(_room);
        _room = room;
    }
}
