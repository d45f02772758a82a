using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// The versions of one page, newest first, without their texts. It promises what <c>git log -- PATH</c> reports
/// (formats.md 5), and it is empty for backends that keep no history: file times are never read.
/// </summary>
public sealed record PathHistory
{
    /// <summary>No history is known.</summary>
    public static readonly PathHistory None = new() { Changes = [], FormerKeys = [], IsCut = false };

    /// <summary>The versions, newest first.</summary>
    public required ImmutableArray<Change> Changes { get; init; }

    /// <summary>Keys under which the page stood before it was renamed, newest first.</summary>
    public required ImmutableArray<string> FormerKeys { get; init; }

    /// <summary>True where older history was not available (a shallow clone), so that dates are unknown.</summary>
    public required bool IsCut { get; init; }

    /// <summary>The last change; null where no history is known or it is cut before the last change.</summary>
    public Change? Last => Changes.IsEmpty ? null : Changes[0];

    /// <summary>The oldest change, the page's creation; null where it is unknown.</summary>
    public Change? First => Changes.IsEmpty || IsCut ? null : Changes[^1];
}
