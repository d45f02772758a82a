using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>Overlays as patches.</summary>
public sealed record OverlayExportOutcome(ImmutableArray<ExportedPatch> Patches) : VerbOutcome
{
    /// <summary>Overlays that were left out because no page shows them, in a sentence each.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>The folder that they were written to; null where they were not.</summary>
    public string? Folder { get; init; }
}
