using System.Collections.Immutable;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>One writer's stay inside the gate, and what had to be cleared away when it came in.</summary>
internal sealed class GateVisit(StoreGate gate, ImmutableArray<string> notes) : IDisposable
{
    /// <summary>What was removed, a sentence each.</summary>
    public ImmutableArray<string> Notes => notes;

    /// <summary>Commits since the journal was last packed, as far as anybody counted.</summary>
    public long Unpacked
    {
        get => gate.Count;
        set => gate.Count = value;
    }

    public void Dispose() => gate.Dispose();
}
