using System.Collections.Immutable;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>One aspect that a question looked at: of these pages, or of all where the list is null.</summary>
public sealed record QueryRead(string Aspect, ImmutableArray<string>? Pages)
{
    internal static ImmutableArray<QueryRead> Of(IEnumerable<SpecRead> reads) =>
    [
        .. reads.GroupBy(r => r.Aspect).OrderBy(g => g.Key).Select(g => new QueryRead(
            g.Key.ToString().ToLowerInvariant(),
            g.Any(r => r.Page is null) ? null : [.. g.Select(r => r.Page!.Value.ToString())])),
    ];
}
