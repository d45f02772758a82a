namespace ShardWiki.Bench;

/// <summary>Processor time that this process has taken since the start, on all its threads.</summary>
internal readonly record struct ProcessorWatch(TimeSpan Started)
{
    public double Seconds => (Environment.CpuUsage.TotalTime - Started).TotalSeconds;

    public static ProcessorWatch Start()
    {
        GC.Collect();
        return new ProcessorWatch(Environment.CpuUsage.TotalTime);
    }
}
