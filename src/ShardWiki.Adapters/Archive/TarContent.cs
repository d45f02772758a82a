namespace ShardWiki.Adapters;

/// <summary>The content of one entry of a tar, which ends where its header says; the tar has to be as long.</summary>
internal sealed class TarContent(Stream tar, long length) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <summary>Passes over what was not read, and over what fills the last block.</summary>
    public void Finish()
    {
        var buffer = new byte[Math.Clamp(length - _read, TarHeader.Length, 64 * 1024)];
        while (Read(buffer) > 0)
        {
        }

        var rest = (int)(length % TarHeader.Length);
        tar.ReadExactly(buffer, 0, rest == 0 ? 0 : TarHeader.Length - rest);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, length - _read);
        var count = wanted == 0 ? 0 : tar.Read(buffer[..wanted]);
        _read += count;
        return count > 0 || wanted == 0 ? count : throw new EndOfStreamException("It ends too early.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
