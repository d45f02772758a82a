using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// What specifications know of a page: what it says, its topic, and where its links lead. Before anything is joined each page
/// is a topic of its own.
/// </summary>
internal sealed record SpecPage(PageFacts Facts, Identity Topic, ImmutableArray<LinkTarget> Links);
