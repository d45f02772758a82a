namespace ShardWiki.Adapters;

/// <summary>
/// Something that is found out beside something else, where several are worked on at once. It ends before whoever began it does,
/// however that ends, and be it for all of it: what it reads from is closed then.
/// </summary>
internal sealed class Beside<T> : IDisposable
{
    private readonly Task<T> _finding;

    private Beside(Task<T> finding) => _finding = finding;

    /// <summary>Begins to find it out, where <paramref name="degree"/> is more than one; else it is found out when it is asked for.</summary>
    public static Beside<T> Begin(Func<T> found, int degree)
    {
        var finding = new Task<T>(found);
        if (degree > 1)
        {
            finding.Start(TaskScheduler.Default);
        }

        return new Beside<T>(finding);
    }

    /// <summary>What was found, or why it could not be.</summary>
    public T Found()
    {
        if (_finding.Status == TaskStatus.Created)
        {
            _finding.RunSynchronously(TaskScheduler.Default);
        }

        return _finding.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        if (_finding.Status == TaskStatus.Created)
        {
            return;
        }

        try
        {
            _finding.Wait();
        }
        catch (AggregateException)
        {
            // Whoever asked was told; where nobody asks any more, something else went wrong before.
        }
    }
}
