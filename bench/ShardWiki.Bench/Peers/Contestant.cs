namespace ShardWiki.Bench;

/// <summary>A program that builds a whole site of the pages of a ground, each time into a folder that is new.</summary>
internal sealed record Contestant(string Name, Func<string, MeasuredRun> Build);
