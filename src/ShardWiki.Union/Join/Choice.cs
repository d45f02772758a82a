namespace ShardWiki.Union;

/// <summary>The voice that the others are measured against, and the rule that picked it or left all equal.</summary>
internal readonly record struct Choice(int Reference, string Rule)
{
    /// <summary>The rule of a topic that has one voice.</summary>
    public const string Single = "single";

    /// <summary>The rule that picks nobody.</summary>
    public const string Chorus = "chorus";

    /// <summary>The rule that shows what git's merge makes of all voices.</summary>
    public const string GitMerge = "git-merge";

    /// <summary>Whether the reference is what a reader meets first, rather than one of a chorus.</summary>
    public bool IsPicked => Rule != Chorus;
}
