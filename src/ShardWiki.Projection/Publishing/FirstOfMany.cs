using System.Runtime.ExceptionServices;

namespace ShardWiki.Projection;

/// <summary>Looks for the first of many that is so, several at once.</summary>
internal static class FirstOfMany
{
    // Fewer are looked at sooner than threads are begun.
    private const int Few = 512;

    /// <summary>
    /// The first number below <paramref name="count"/> that <paramref name="isSo"/> says yes to, which is asked of
    /// <paramref name="degree"/> at once; null where it is so of none. Throws what one of them threw, as it was thrown.
    /// </summary>
    public static int? Find(int count, int degree, Func<int, bool> isSo)
    {
        if (degree == 1 || count < Few)
        {
            for (var i = 0; i < count; i++)
            {
                if (isSo(i))
                {
                    return i;
                }
            }

            return null;
        }

        try
        {
            return (int?)Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = degree }, (i, loop) =>
            {
                if (isSo(i))
                {
                    loop.Break();
                }
            }).LowestBreakIteration;
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            throw;
        }
    }
}
