using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>Who last touched each paragraph, and the digest of the history that tells.</summary>
internal sealed record AttributionView(string History, ImmutableArray<AttributedRow> Rows);

/// <summary>The first words of a paragraph, and its last change; no revision where nobody committed it.</summary>
internal sealed record AttributedRow(string Words, WhenView? At, string Author, string Revision, string Note);
