using System.Collections.Frozen;

namespace ShardWiki.Projection;

/// <summary>A theme: templates and assets by their path within its folder, all in memory, as the hall read them.</summary>
public sealed record Theme(string Name, FrozenDictionary<string, ReadOnlyMemory<byte>> Files);
