using System.Buffers;
using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// A file of which is known, before it is written, what it shows. Law: where the key and the answers to what was asked
/// are as they were, so are the bytes.
/// </summary>
public sealed record KnownFile
{
    /// <summary>What the file shows, but for what is asked for while it is written.</summary>
    public required ImmutableArray<KnownPart> Parts { get; init; }

    /// <summary>Digest of all parts.</summary>
    public string Key => TextDigest.Of(Parts.Select(p => p.Digest));

    /// <summary>The answers that questions of an earlier writing get now.</summary>
    public Func<ImmutableArray<string>, AnswerSums> Answers { get; init; } = static _ => default;

    /// <summary>What was asked while it was written.</summary>
    public Asked Asked { get; init; } = new();

    /// <summary>Writes the bytes.</summary>
    public required Action<IBufferWriter<byte>> Write { get; init; }
}
