namespace ShardWiki.Markup;

/// <summary>A heading: level 1 to 6, its visible text, the anchor that it gets, and its line, counted from 1.</summary>
public sealed record PageHeading(int Level, string Text, string Anchor, int Line);
