using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Has contents read in their order, while those that came are worked on. Disposing ends that and waits for it.</summary>
internal sealed class ReadAhead : IDisposable
{
    // Fewer are read sooner than a thread is begun.
    private const int Few = 8;

    private readonly CancellationTokenSource _end = new();
    private readonly object _gate = new();
    private readonly int _count;
    private readonly Task _reading;
    private int _arrived;

    /// <summary>Begins.</summary>
    public ReadAhead(IContents contents, IReadOnlyList<ContentHandle> handles)
    {
        _count = handles.Count;
        _arrived = _count < Few ? _count : 0; // Before anybody reads: it only grows.
        _reading = _count < Few ? Task.CompletedTask : Task.Factory.StartNew(
            () => Read(contents, handles), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>
    /// Calls <paramref name="work"/> with the number of each content that came or need not be waited for, in order, several at once.
    /// </summary>
    public void Each(ParallelOptions options, Action<int> work)
    {
        var next = -1;
        Parallel.For(0, Math.Max(1, Math.Min(options.MaxDegreeOfParallelism, _count)), options, (_, loop) =>
        {
            for (int number; !loop.ShouldExitCurrentIteration && (number = Interlocked.Increment(ref next)) < _count;)
            {
                options.CancellationToken.ThrowIfCancellationRequested();
                WaitFor(number);
                work(number);
            }
        });
    }

    public void Dispose()
    {
        _end.Cancel();
        try
        {
            _reading.Wait();
        }
        catch (AggregateException)
        {
            // Whoever reads them one by one is told why.
        }

        _end.Dispose();
    }

    private void Read(IContents contents, IReadOnlyList<ContentHandle> handles)
    {
        try
        {
            contents.Expect(handles, count =>
            {
                _end.Token.ThrowIfCancellationRequested();
                Arrived(count);
            });
        }
        finally
        {
            Arrived(handles.Count);
        }
    }

    private void Arrived(int count)
    {
        lock (_gate)
        {
            _arrived = count;
            Monitor.PulseAll(_gate);
        }
    }

    private void WaitFor(int number)
    {
        lock (_gate)
        {
            while (_arrived <= number)
            {
                Monitor.Wait(_gate);
            }
        }
    }
}
