namespace ShardWiki.Union;

/// <summary>
/// Lines that the reference and a voice both changed: the first, counted from 1, and how many, in the text of each.
/// </summary>
public sealed record ClashingLines(LineSpread Reference, LineSpread Voice);
