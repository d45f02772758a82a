using System.Runtime.ExceptionServices;

namespace ShardWiki.Model;

/// <summary>Does the same for many numbers, several at once.</summary>
public static class SeveralAtOnce
{
    /// <summary>
    /// Calls <paramref name="work"/> with each number below <paramref name="count"/>, <paramref name="degree"/> of them at once, in no
    /// order. Throws what one of them threw, as it was thrown.
    /// </summary>
    public static void Do(int count, int degree, Action<int> work)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = degree }, work);
        }
        catch (AggregateException e)
        {
            // One reason is told, though several may have met it.
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
