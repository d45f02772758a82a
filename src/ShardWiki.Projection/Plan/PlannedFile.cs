using System.Buffers;

namespace ShardWiki.Projection;

/// <summary>
/// One file of the site: its path below the output folder, <c>/</c>-separated, and a pure function that writes its
/// bytes. The function may be called on any thread and gives the same bytes each time.
/// </summary>
public sealed record PlannedFile(string Path, Action<IBufferWriter<byte>> Write)
{
    /// <summary>
    /// Tells what the file shows before it is written; null where that may be anything of the union.
    /// </summary>
    public Func<KnownFile>? Known { get; init; }

    /// <summary>
    /// Is told the SHA-256 of its bytes once they are made, or are known to stand in the output; null where nobody asks. On any thread.
    /// </summary>
    public Action<Sum>? Told { get; init; }

    /// <summary>Tells that at a glance; null, or giving null, where nothing but <see cref="Known"/> tells.</summary>
    public Func<Glance?>? Glance { get; init; }
}
