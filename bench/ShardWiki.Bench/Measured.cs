namespace ShardWiki.Bench;

/// <summary>What the runs of one measurement showed.</summary>
internal sealed record Measured(double[] Seconds, int Pages, int Files, long PeakMebibytes);
