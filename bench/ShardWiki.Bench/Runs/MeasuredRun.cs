namespace ShardWiki.Bench;

/// <summary>
/// A program that ran to its end: wall seconds, seconds of processor time (user and system) of it and of what it started, and the
/// largest resident set of any one of them in MiB.
/// </summary>
internal sealed record MeasuredRun(double Seconds, double Processor, double Peak);
