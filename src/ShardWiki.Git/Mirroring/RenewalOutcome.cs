using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>What became of a damaged mirror. No text in it carries user information of a URL.</summary>
public abstract record RenewalOutcome
{
    private RenewalOutcome()
    {
    }

    /// <summary>
    /// A new one stands in its place, with every commit that was to be kept. What the place said of each reference is told by that
    /// reference; it need not have answered for all of them.
    /// </summary>
    public sealed record Renewed(ImmutableDictionary<string, MirrorOutcome> Found) : RenewalOutcome;

    /// <summary>The place did not answer, and the damaged one stays.</summary>
    public sealed record Unreachable(string Reason) : RenewalOutcome;

    /// <summary>The configuration does not allow this kind of address, and the damaged one stays.</summary>
    public sealed record SchemeRefused(string Scheme) : RenewalOutcome;

    /// <summary>The place answered, and the damaged one stays all the same: a new one would have lost something.</summary>
    public sealed record Stays(string Reason) : RenewalOutcome;
}
