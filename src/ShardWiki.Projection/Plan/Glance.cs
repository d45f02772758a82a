using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// What tells at a glance that a file shows what it showed, sooner than its key does. Law: where the sum is as it was, so are the key
/// and what is told of the answers to what was asked (<see cref="AnswerSums.Told"/>). Where it is not, the key tells.
/// </summary>
/// <param name="Sum">Of all that can make the key another.</param>
/// <param name="Loose">The rest of the answers that questions of an earlier writing get now; none of a file that asks nothing.</param>
public sealed record Glance(Sum Sum, Func<ImmutableArray<string>, Sum> Loose)
{
    /// <summary>Of a file that asks nothing; null where there is no sum.</summary>
    internal static Glance? OfSilent(Sum? sum) => sum is { } of ? new Glance(of, static _ => default) : null;
}
