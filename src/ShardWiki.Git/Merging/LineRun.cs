namespace ShardWiki.Git;

/// <summary>
/// Lines that stand together: the first, counted from 1, and how many. Where there are none, the first is the line
/// before which they would stand.
/// </summary>
public readonly record struct LineRun(int First, int Count);
