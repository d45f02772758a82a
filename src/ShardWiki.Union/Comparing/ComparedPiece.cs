namespace ShardWiki.Union;

/// <summary>A part of a line, and whether the other side says it otherwise.</summary>
public readonly record struct ComparedPiece(string Text, bool IsChanged);
