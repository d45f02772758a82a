namespace ShardWiki.Projection;

/// <summary>A voice of a topic as a chip and as a row: who speaks, where, and how it stands to the reference.</summary>
internal sealed record VoiceView
{
    public required string Shard { get; init; }

    public required string Title { get; init; }

    public required string Href { get; init; }

    /// <summary>
    /// <c>canonical</c>, or the word of the divergence, for styles.
    /// </summary>
    public required string State { get; init; }

    /// <summary>The state in words, never by colour alone.</summary>
    public required string Sentence { get; init; }

    public required string Path { get; init; }

    /// <summary>Where it is compared with the reference; empty where both say the same.</summary>
    public required string DiffHref { get; init; }

    public required bool IsCurrent { get; init; }

    /// <summary>The voice's text, only where all voices are shown together; safe HTML.</summary>
    public string Body { get; init; } = "";

    public ProvenanceView? Provenance { get; init; }

    public string Anchor { get; init; } = "";
}
