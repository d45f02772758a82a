namespace ShardWiki.Adapters;

/// <summary>A stream that is read once and forward, of which somebody is told every piece that passes.</summary>
internal sealed class CountedStream(Stream inner, Action<ReadOnlySpan<byte>> passed) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        passed(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
