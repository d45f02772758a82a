using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>What <c>shardwiki.yml</c> says (formats.md 1): trusted, checked, and complete with its defaults.</summary>
internal sealed record SpaceConfiguration
{
    public required SpaceName Space { get; init; }

    public required string Title { get; init; }

    public Uri? BaseUrl { get; init; }

    public JournalConfiguration Journal { get; init; } = new();

    /// <summary>What stands in <c>shards</c>, in order.</summary>
    public ImmutableArray<ShardEntry> Entries { get; init; } = [];

    /// <summary>The shards of all entries, with every version that is known.</summary>
    public ImmutableArray<Attachment> Shards => [.. Entries.SelectMany(entry => entry.Shards)];

    public UnionPolicy Policy { get; init; } = new(CanonicalPolicy.ShardOrder, new EquivalenceSettings());

    /// <summary>True where an open conflict makes <c>build</c> and <c>check</c> exit 1.</summary>
    public bool FailsOnConflicts { get; init; }

    public FrozenDictionary<string, Severity> Severities { get; init; } = FrozenDictionary<string, Severity>.Empty;

    public ImmutableArray<string> Schemes { get; init; } = ["https", "ssh"];

    public string Theme { get; init; } = "default";

    public string Output { get; init; } = "site";

    /// <summary>What the site is to do without.</summary>
    public ImmutableHashSet<SitePart> Without { get; init; } = [];

    /// <summary>Servers that are told of redirects.</summary>
    public ImmutableArray<RedirectForm> Redirects { get; init; } = [];

    /// <summary>How diagrams become pictures.</summary>
    public DiagramsConfiguration Diagrams { get; init; } = new();

    /// <summary>The order and titles of pages that the space chose; empty where their paths say.</summary>
    public ImmutableArray<NavigationItem> Navigation { get; init; } = [];
}
