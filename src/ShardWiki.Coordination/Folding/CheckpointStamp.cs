using System.Security.Cryptography;

namespace ShardWiki.Coordination;

/// <summary>
/// The first line of a checkpoint: of which journal, at which line, by which version, and what the rest must hash to.
/// </summary>
internal sealed record CheckpointStamp
{
    private const string Format = "shardwiki-checkpoint 1";

    public required JournalHead Head { get; init; }

    public required string Stream { get; init; }

    /// <summary>Name and version of the state.</summary>
    public required string State { get; init; }

    /// <summary>SHA-256 of the body.</summary>
    public required string Digest { get; init; }

    public static string DigestOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    /// <summary>The line with its newline.</summary>
    public string Text() => CanonicalJson.Text(JsonTerm.Map.Of(
        ("digest", new JsonTerm.Text(Digest)),
        ("format", new JsonTerm.Text(Format)),
        ("head", new JsonTerm.Text(Head.Hash)),
        ("seq", new JsonTerm.Number(Head.Seq)),
        ("space", new JsonTerm.Text(Stream)),
        ("state", new JsonTerm.Text(State)))) + "\n";

    /// <summary>Null where the line is no stamp of this format.</summary>
    public static CheckpointStamp? Find(ReadOnlySpan<byte> line)
    {
        if (!CanonicalJson.TryRead(line, out var term, out _) || term is not JsonTerm.Map map
            || map.FindText("format") != Format
            || map.FindWhole("seq") is not { } seq || map.FindText("head") is not { } head
            || map.FindText("space") is not { } stream || map.FindText("state") is not { } state
            || map.FindText("digest") is not { } digest)
        {
            return null;
        }

        return new CheckpointStamp
        {
            Head = new JournalHead(seq, head),
            Stream = stream,
            State = state,
            Digest = digest,
        };
    }
}
