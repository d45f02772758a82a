namespace ShardWiki;

/// <summary>
/// A step of a long verb, for progress bars: what is being done, and how much of it is done, from 0 to 1.
/// </summary>
public sealed record WalkStep(string What, double Done);
