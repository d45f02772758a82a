using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>What became of a submission.</summary>
public abstract record ShardSubmitOutcome
{
    private ShardSubmitOutcome()
    {
    }

    /// <summary>It was pushed: the reference there, and the commit of each step.</summary>
    public sealed record Pushed(string Reference, ImmutableArray<Revision> Commits) : ShardSubmitOutcome;

    /// <summary>It was not, for a reason that somebody can mend.</summary>
    public sealed record Refused(string Reason) : ShardSubmitOutcome;
}
