using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>A file that was made, and the parts of it that were not as they are remembered.</summary>
public sealed record MadeFile(string Path, ImmutableArray<KnownPart> Causes);
