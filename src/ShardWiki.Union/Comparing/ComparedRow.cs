namespace ShardWiki.Union;

/// <summary>One row of a comparison; a side that has no line there is null.</summary>
public sealed record ComparedRow(RowKind Kind, ComparedLine? Left, ComparedLine? Right);
