using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// Files of a plan that are being named beside everything else. Disposing ends that and waits for it: afterwards nothing
/// reads what the plan was made of.
/// </summary>
internal sealed class LateFiles : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Task<ImmutableArray<PlannedFile>> _named;

    /// <summary>
    /// Begins; <paramref name="name"/> looks at its token now and then. It returns no sequence, which would be named by whoever asks.
    /// </summary>
    public LateFiles(Func<CancellationToken, ImmutableArray<PlannedFile>> name)
    {
        var token = _end.Token;
        _named = Task.Run(() => name(token), token);
    }

    /// <summary>The files, once they are named. Throws what naming them threw.</summary>
    public ImmutableArray<PlannedFile> Get() => _named.GetAwaiter().GetResult();

    public void Dispose()
    {
        _end.Cancel();
        try
        {
            _named.Wait();
        }
        catch (AggregateException)
        {
            // Whoever asked for the files was told; who did not ask stops for a reason of their own.
        }

        _end.Dispose();
    }
}
