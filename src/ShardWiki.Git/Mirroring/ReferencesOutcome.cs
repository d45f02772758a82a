using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>
/// What a place answers that is asked which branches and tags it has. No text in it carries user information of a URL.
/// </summary>
public abstract record ReferencesOutcome
{
    private ReferencesOutcome()
    {
    }

    /// <summary>Branches and tags by their short names, sorted; none where the repository is empty.</summary>
    public sealed record Listed(ImmutableArray<string> Names) : ReferencesOutcome;

    /// <summary>The place did not answer, or not in time, or not as git does.</summary>
    public sealed record Unreachable(string Reason) : ReferencesOutcome;

    /// <summary>The configuration does not allow this kind of address.</summary>
    public sealed record SchemeRefused(string Scheme) : ReferencesOutcome;
}
