using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>What became of a fetch. No text in it carries user information of a URL.</summary>
public abstract record MirrorOutcome
{
    private MirrorOutcome()
    {
    }

    /// <summary>
    /// The mirror holds the commit <paramref name="Revision"/>; <paramref name="Changed"/> when it did not point there
    /// before.
    /// </summary>
    public sealed record Fetched(ObjectName Revision, bool Changed) : MirrorOutcome;

    /// <summary>The place did not answer, or not in time, or not as git does; the mirror stands as it was.</summary>
    public sealed record Unreachable(string Reason) : MirrorOutcome;

    /// <summary>The place answered and has no such reference.</summary>
    public sealed record ReferenceMissing(string Reference, ImmutableArray<string> Available, string? Closest)
        : MirrorOutcome;

    /// <summary>The place has such a reference, and it leads to no commit: a tag may name any object.</summary>
    public sealed record NoCommit(string Reference) : MirrorOutcome;

    /// <summary>The place is a repository without a commit.</summary>
    public sealed record Empty : MirrorOutcome;

    /// <summary>The configuration does not allow this kind of address.</summary>
    public sealed record SchemeRefused(string Scheme) : MirrorOutcome;
}
