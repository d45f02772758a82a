using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>The pictures of diagrams, by how each is written, and what is to be told of those that have none.</summary>
internal sealed record DrawnDiagrams(FrozenDictionary<string, DiagramPicture> Pictures, ImmutableArray<Finding> Findings)
{
    /// <summary>None.</summary>
    public static DrawnDiagrams Nothing { get; } = new(FrozenDictionary<string, DiagramPicture>.Empty, []);

    /// <summary>The picture of a diagram; null where it has none.</summary>
    public DiagramPicture? Find(string text) => Pictures.GetValueOrDefault(text);

    /// <summary>
    /// Digest of what was drawn, for what may show any of it; empty where nothing was, so that it changes nothing.
    /// </summary>
    public string Digest => Pictures.Count == 0 ? "" : TextDigest.Of(
        Pictures.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => new[] { p.Key, p.Value.File }));
}
