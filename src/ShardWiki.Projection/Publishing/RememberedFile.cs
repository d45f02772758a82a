using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>What a file of the site was made of, and what came of it.</summary>
public sealed record RememberedFile
{
    /// <summary>The key of <see cref="KnownFile"/>; none where only the whole is known.</summary>
    public required Sum Key { get; init; }

    /// <summary>The sum of its <see cref="Glance"/>; none where it has none.</summary>
    public Sum Glance { get; init; }

    /// <summary>The beginnings of the digests of its parts, to tell which of them is another.</summary>
    public required ImmutableArray<ulong> Parts { get; init; }

    /// <summary>Digest of all that the site was made of, where the file may show any of it; else none.</summary>
    public required Sum Whole { get; init; }

    /// <summary>What was asked while it was written.</summary>
    public required ImmutableArray<string> Questions { get; init; }

    /// <summary>The answers; none where nothing was asked, or it may show anything.</summary>
    public required AnswerSums Answers { get; init; }

    /// <summary>SHA-256 of its bytes.</summary>
    public required Sum Sha256 { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Length { get; init; }

    /// <summary>
    /// When its file was last written, in ticks: where that is another, somebody else may have, and the bytes are looked at.
    /// </summary>
    public required long Stamp { get; init; }
}
