using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>
/// What a three-way merge made: the text, and where both sides changed the same lines. Without clashes the text is the
/// merge; with some, git's marks stand in it.
/// </summary>
public sealed record MergedText(byte[] Text, ImmutableArray<MergeClash> Clashes)
{
    /// <summary>Whether nothing clashed.</summary>
    public bool IsClean => Clashes.IsEmpty;
}
