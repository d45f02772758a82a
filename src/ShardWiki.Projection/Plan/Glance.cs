using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// What tells at a glance that a file shows what it showed, sooner than its key does. Law: where the sum and the answers to what
/// was asked are as they were, so is the key. Where they are not, the key tells.
/// </summary>
/// <param name="Sum">Of all that can make the key another.</param>
/// <param name="Answers">As <see cref="KnownFile.Answers"/>; "" of a file that asks nothing.</param>
public sealed record Glance(Sum Sum, Func<ImmutableArray<string>, string> Answers)
{
    /// <summary>Of a file that asks nothing; null where there is no sum.</summary>
    internal static Glance? OfSilent(Sum? sum) => sum is { } of ? new Glance(of, static _ => "") : null;
}
