using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace ShardWiki.Projection;

/// <summary>Makes the files of a plan, several at once: those that do not stand in the output as they would be made.</summary>
internal sealed class SiteMaking(PublishRequest request, OutputFolder output, BuildReceipt receipt)
{
    // What one large file needed is not kept for all that come after it.
    private const int MostRoom = 1 << 20;

    private readonly Remembering _remembering = new(request, output);
    private readonly ConcurrentBag<MadeFile> _made = [];

    /// <summary>How far it is.</summary>
    public MakingProgress Progress { get; } = new(request.Progress);

    /// <summary>The files that were made, by path.</summary>
    public ImmutableArray<MadeFile> Made => [.. _made.OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>Every one of <paramref name="planned"/>, in their order; <paramref name="put"/> takes the bytes of one with its number.</summary>
    public ImmutableArray<StagedFile> Each(
        ImmutableArray<PlannedFile> planned, Func<MadeBytes, int, Standing> put, CancellationToken cancellation)
    {
        var files = new StagedFile[planned.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Degree, CancellationToken = cancellation };
        try
        {
            Parallel.For(0, files.Length, options, Room, (i, _, room) =>
            {
                files[i] = One(planned[i], room, made => put(made, i));
                planned[i].Told?.Invoke(files[i].File.Sha256);
                Progress.One();
                return room.Capacity > MostRoom ? Room() : room;
            }, _ => { });
        }
        catch (AggregateException e)
        {
            // One reason is told; several threads meet the same full disk.
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return [.. files];
    }

    private static ArrayBufferWriter<byte> Room() => new(16 * 1024);

    private StagedFile One(PlannedFile file, ArrayBufferWriter<byte> buffer, Func<MadeBytes, Standing> put)
    {
        var glance = file.Glance?.Invoke();
        var isThere = receipt.Files.ContainsKey(file.Path);
        if (isThere && glance is not null && _remembering.FindSame(file.Path, glance) is { } seen)
        {
            return seen;
        }

        var known = file.Known?.Invoke();
        var shown = (known, glance?.Sum ?? default);
        var same = _remembering.FindSame(file, shown, out var causes);
        if (same is not null && isThere)
        {
            return same;
        }

        _made.Add(new MadeFile(file.Path, causes));
        buffer.ResetWrittenCount();
        (known?.Write ?? file.Write)(buffer);
        var made = PublishedFile.Of(file.Path, buffer.WrittenSpan);
        var standing = put(new MadeBytes(
            file.Path, buffer.WrittenMemory, isThere ? _remembering.FindWhetherThere(made) : false));
        return new StagedFile(made, standing.Staged) { Remembered = _remembering.Kept(made, shown, standing.Place) };
    }
}
