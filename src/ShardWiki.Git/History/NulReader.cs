namespace ShardWiki.Git;

/// <summary>Splits a stream at one byte. The span that it returns is good until the next call.</summary>
internal sealed class NulReader(Stream source)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>How many bytes were taken.</summary>
    internal long Taken { get; private set; }

    /// <summary>The next byte without taking it; -1 at the end.</summary>
    internal int Peek() => _start < _end || Fill() ? _buffer[_start] : -1;

    /// <summary>Everything before the next <paramref name="mark"/>, which is taken too. False at the end.</summary>
    internal bool TryRead(byte mark, out ReadOnlySpan<byte> token)
    {
        for (var looked = 0; ;)
        {
            var at = _buffer.AsSpan(_start + looked, _end - _start - looked).IndexOf(mark);
            if (at >= 0)
            {
                token = _buffer.AsSpan(_start, looked + at);
                _start += looked + at + 1;
                Taken += looked + at + 1;
                return true;
            }
            looked = _end - _start;
            if (!Fill())
            {
                break;
            }
        }
        token = [];
        return false;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length)
        {
            RepositoryBounds.Hold(_end, RepositoryBounds.WordBytes, "bytes in one name or line");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = source.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
