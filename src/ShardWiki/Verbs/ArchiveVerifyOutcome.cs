using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>An archive was read whole.</summary>
public sealed record ArchiveVerifyOutcome : VerbOutcome
{
    /// <summary>Files in it.</summary>
    public required int Files { get; init; }

    /// <summary>All that is wrong; empty where it is what was written.</summary>
    public required ImmutableArray<ArchiveFault> Faults { get; init; }

    /// <summary>How many files were made again, byte for byte, from what the archive holds; null where that was not asked.</summary>
    public int? Rebuilt { get; init; }

    /// <summary>1 where anything is wrong.</summary>
    public override int ExitCode => Faults.IsEmpty ? 0 : 1;
}
