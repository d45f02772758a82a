using System.Runtime.ExceptionServices;

namespace ShardWiki.Model;

/// <summary>Does the same for many numbers, several at once.</summary>
public static class SeveralAtOnce
{
    /// <summary>
    /// Calls <paramref name="work"/> with each number below <paramref name="count"/>, <paramref name="degree"/> of them at once, in no
    /// order; one after the other on the caller's own thread where it is one. Throws what one of them threw, as it was thrown.
    /// </summary>
    public static void Do(int count, int degree, Action<int> work, CancellationToken cancellation = default)
    {
        if (degree == 1 || count < 2)
        {
            for (var i = 0; i < count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                work(i);
            }

            return;
        }

        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = cancellation }, work);
        }
        catch (AggregateException e)
        {
            // One reason is told, though several may have met it.
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
