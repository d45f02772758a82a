using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Everything that projecting reads.</summary>
public sealed record ProjectionInput
{
    /// <summary>What to show.</summary>
    public required UnionGraph Union { get; init; }

    /// <summary>What the space says of itself.</summary>
    public required SiteFacts Site { get; init; }

    /// <summary>The looks.</summary>
    public required Theme Theme { get; init; }

    /// <summary>Gives a page's parsed text again, shown content and all; safe to call from many threads.</summary>
    public required Func<Identity, ParsedPage> Parsed { get; init; }

    /// <summary>Reads the bytes of assets.</summary>
    public required IContents Contents { get; init; }
}
