using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>What one line says, field by field; null where a field is missing or of the wrong kind.</summary>
internal record struct LineParts
{
    public Author? Actor { get; set; }

    public DateTimeOffset? At { get; set; }

    /// <summary>The bytes of an object.</summary>
    public ReadOnlyMemory<byte>? Fields { get; set; }

    public Guid? Id { get; set; }

    /// <summary>True where it is the hash of the line before.</summary>
    public bool Follows { get; set; }

    public long? Seq { get; set; }

    public string? Subject { get; set; }

    public string? Type { get; set; }

    public int? V { get; set; }

    /// <summary>Why these do not make a line, or null.</summary>
    public readonly string? Fault =>
        Actor is null ? "'actor' is no name and email"
        : Fields is null ? "'data' is no object"
        : !Follows ? "'prev' is not the hash of the line before"
        : At is null ? "'at' is no time in UTC, like 2026-01-31T12:00:00Z"
        : Id is null ? "'id' is no UUID in lower case"
        : Type is null || Subject is null || V is null || Seq is null
            ? "'type', 'subject', 'v' or 'seq' is missing or of the wrong kind"
        : null;
}
