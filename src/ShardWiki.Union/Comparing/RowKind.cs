namespace ShardWiki.Union;

/// <summary>How the two sides of a row stand to each other.</summary>
public enum RowKind
{
    /// <summary>Both say the same.</summary>
    Same,

    /// <summary>They differ in some words.</summary>
    Changed,

    /// <summary>Only the left side has the line.</summary>
    Removed,

    /// <summary>Only the right side has it.</summary>
    Added,
}
