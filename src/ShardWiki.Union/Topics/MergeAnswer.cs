using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>What git's three-way merge says of two voices. A closed set; the text itself is made again where shown.</summary>
public abstract record MergeAnswer
{
    private MergeAnswer()
    {
    }

    /// <summary>The changes of both fit together.</summary>
    public sealed record Clean : MergeAnswer;

    /// <summary>Both changed these lines.</summary>
    public sealed record Clashing(ImmutableArray<ClashingLines> Lines) : MergeAnswer;

    /// <summary>A text is no longer there, or is none that can be merged.</summary>
    public sealed record Unknown : MergeAnswer;
}
