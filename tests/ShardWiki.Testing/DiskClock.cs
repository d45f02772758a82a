namespace ShardWiki.Testing;

/// <summary>The clock of the disk of temporary files, which has steps of some milliseconds.</summary>
public static class DiskClock
{
    /// <summary>Returns when whatever is written from now on is told of with a later time than all that was written before.</summary>
    public static void Tick()
    {
        using var apart = new ScratchFolder();
        var before = Now(apart);
        SpinWait.SpinUntil(() => Now(apart) > before);
    }

    private static DateTime Now(ScratchFolder apart) => File.GetLastWriteTimeUtc(apart.Write("now", ""));
}
