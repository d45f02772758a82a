using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>A site was held against its receipt and against a build from what the receipt names.</summary>
public sealed record SiteVerifyOutcome : VerbOutcome
{
    /// <summary>The folder as it was asked for.</summary>
    public required string Site { get; init; }

    /// <summary>The Merkle root that the receipt says.</summary>
    public required string Root { get; init; }

    /// <summary>How many files the receipt names.</summary>
    public required int Files { get; init; }

    /// <summary>What cannot be read any more as the site was made of it, by name.</summary>
    public required ImmutableArray<VerifiedInput> Inputs { get; init; }

    /// <summary>Files that are not what the build makes, by path.</summary>
    public required ImmutableArray<VerifiedFile> Differing { get; init; }

    /// <summary>Files in the folder that are not of the site; they are nobody's fault.</summary>
    public required ImmutableArray<string> Foreign { get; init; }

    /// <summary>1 where anything differs.</summary>
    public override int ExitCode => Inputs.IsEmpty && Differing.IsEmpty ? 0 : 1;
}
