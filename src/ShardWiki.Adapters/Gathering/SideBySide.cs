namespace ShardWiki.Adapters;

/// <summary>Does numbered pieces of work on several threads, or one after another on the caller's own where one is asked.</summary>
internal static class SideBySide
{
    public static void Do(int count, ParallelOptions options, Action<int> piece)
    {
        if (options.MaxDegreeOfParallelism != 1 && count > 1)
        {
            Parallel.For(0, count, options, piece);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            piece(i);
        }
    }
}
