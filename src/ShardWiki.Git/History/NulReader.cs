namespace ShardWiki.Git;

/// <summary>Splits a stream at one byte. The span that it returns is good until the next call.</summary>
internal sealed class NulReader(Stream source)
{
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>The next byte without taking it; -1 at the end.</summary>
    internal int Peek() => start < end || Fill() ? buffer[start] : -1;

    /// <summary>Everything before the next <paramref name="mark"/>, which is taken too. False at the end.</summary>
    internal bool TryRead(byte mark, out ReadOnlySpan<byte> token)
    {
        for (var looked = 0; ;)
        {
            var at = buffer.AsSpan(start + looked, end - start - looked).IndexOf(mark);
            if (at >= 0)
            {
                token = buffer.AsSpan(start, looked + at);
                start += looked + at + 1;
                return true;
            }
            looked = end - start;
            if (!Fill())
                break;
        }
        token = [];
        return false;
    }

    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = source.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
