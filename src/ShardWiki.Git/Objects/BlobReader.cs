using System.Collections.Concurrent;

namespace ShardWiki.Git;

/// <summary>
/// Reads the contents of many blobs, from several threads at once, over a few <c>cat-file --batch</c> processes that
/// start when they are first needed; many at once over one of their own. It holds no content; disposing ends the processes.
/// </summary>
public sealed class BlobReader : IDisposable
{
    // Their names fit into any pipe: git may wait for us to read while we wait for it to. More are asked for by another thread.
    private const int MostAsked = 32;

    private readonly GitProgram _program;
    private readonly ConcurrentBag<CatFile> _idle = [];
    private readonly ConcurrentBag<CatFile> _idleSizes = [];
    private readonly SemaphoreSlim _seats = new(Math.Clamp(Environment.ProcessorCount, 1, 4));
    private int _isDisposed;

    internal BlobReader(GitProgram program) => _program = program;

    /// <summary>The bytes of a blob. Throws <see cref="GitException"/> where the repository does not hold it.</summary>
    public byte[] Read(ObjectName blob) => With(_idle, "--batch", source =>
    {
        source.Ask([blob]);
        return source.Read(blob);
    }) ?? throw new GitException($"the repository holds no blob {blob}");

    /// <summary>
    /// The bytes of several in their order, each given to <paramref name="take"/> with its number, while git looks for the next.
    /// Those that the repository does not hold are left out.
    /// </summary>
    public void Read(IReadOnlyList<ObjectName> blobs, Action<int, byte[]> take)
    {
        if (blobs.Count > MostAsked)
        {
            ReadApart(blobs, take);
        }
        else if (blobs.Count > 0)
        {
            With(_idle, "--batch", source =>
            {
                source.Ask(blobs);
                return Take(source, blobs, take);
            });
        }
    }

    /// <summary>Bytes of a blob, without reading it; null where the repository does not hold it.</summary>
    public long? SizeOf(ObjectName blob) => With(_idleSizes, "--batch-check", source =>
    {
        source.Ask([blob]);
        return source.Size();
    });

    public void Dispose()
    {
        Interlocked.Exchange(ref _isDisposed, 1);
        while (_idle.TryTake(out var source) || _idleSizes.TryTake(out source))
        {
            source.Leave();
            source.Dispose();
        }
    }

    // By a process of their own, which need not write after each.
    private void ReadApart(IReadOnlyList<ObjectName> blobs, Action<int, byte[]> take)
    {
        using var source = new CatFile(_program.Start("cat-file", "--batch", "--buffer"));
        var asking = Task.Factory.StartNew(
            () => source.AskOnce(blobs), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Take(source, blobs, take);
        asking.Wait(); // All was answered, so all was asked.
        source.Leave();
    }

    private static int Take(CatFile source, IReadOnlyList<ObjectName> blobs, Action<int, byte[]> take)
    {
        for (var i = 0; i < blobs.Count; i++)
        {
            if (source.Read(blobs[i]) is { } content)
            {
                take(i, content);
            }
        }

        return blobs.Count;
    }

    private T With<T>(ConcurrentBag<CatFile> sources, string mode, Func<CatFile, T> ask)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        _seats.Wait();
        CatFile? source = null;
        try
        {
            if (!sources.TryTake(out source))
            {
                source = new CatFile(_program.Start("cat-file", mode));
            }

            var answer = ask(source);
            // One that threw is out of step and is not used again.
            sources.Add(source);
            source = null;
            return answer;
        }
        finally
        {
            source?.Dispose();
            _seats.Release();
            if (_isDisposed != 0)
            {
                Dispose();
            }
        }
    }
}
