using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>What a decision would change if it were made now; nothing was recorded.</summary>
public sealed record WhatIfOutcome : VerbOutcome
{
    /// <summary>The decision in a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Topics as they are now and would not be any more, by id.</summary>
    public required ImmutableArray<TopicLine> Before { get; init; }

    /// <summary>Topics as they would be and are not now, by id.</summary>
    public required ImmutableArray<TopicLine> After { get; init; }

    /// <summary>Pages whose topic, first voice, address or links would change, in order.</summary>
    public required ImmutableArray<string> Pages { get; init; }

    /// <summary>Addresses that would lead elsewhere than now, or that lead nowhere now or then.</summary>
    public required ImmutableArray<string> Addresses { get; init; }

    /// <summary>Links that would lead elsewhere than now, each in a sentence.</summary>
    public required ImmutableArray<string> Links { get; init; }

    /// <summary>Conflicts that it would settle.</summary>
    public required ImmutableArray<ConflictLine> Settled { get; init; }

    /// <summary>Conflicts that it would bring up.</summary>
    public required ImmutableArray<ConflictLine> Raised { get; init; }
}
