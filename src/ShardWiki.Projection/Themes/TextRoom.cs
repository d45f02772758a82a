using System.Buffers;
using System.Globalization;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>Takes in a text of any length, in an array that the next one uses again: disposing gives it back.</summary>
internal sealed class TextRoom() : TextWriter(CultureInfo.InvariantCulture)
{
    private char[] _room = ArrayPool<char>.Shared.Rent(16 * 1024);
    private int _length;

    /// <summary>What was written, until it is disposed.</summary>
    public ReadOnlySpan<char> Written => _room.AsSpan(0, _length);

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value)
    {
        if (_length == _room.Length)
        {
            Grow(1);
        }

        _room[_length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > _room.Length - _length)
        {
            Grow(buffer.Length);
        }

        buffer.CopyTo(_room.AsSpan(_length));
        _length += buffer.Length;
    }

    public override string ToString() => new(Written);

    protected override void Dispose(bool disposing)
    {
        var room = Interlocked.Exchange(ref _room, []);
        _length = 0;
        if (room.Length > 0)
        {
            ArrayPool<char>.Shared.Return(room);
        }

        base.Dispose(disposing);
    }

    private void Grow(int by)
    {
        var room = ArrayPool<char>.Shared.Rent(Math.Max(_length + by, 2 * _room.Length));
        Written.CopyTo(room);
        ArrayPool<char>.Shared.Return(_room);
        _room = room;
    }
}
