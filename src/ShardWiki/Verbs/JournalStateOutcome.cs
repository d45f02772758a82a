using System.Text.Json;

namespace ShardWiki;

/// <summary>
/// What the decisions amount to (docs/formats/state.md): as the canonical text, and as the value that it writes.
/// </summary>
public sealed record JournalStateOutcome(JsonElement State) : VerbOutcome
{
    /// <summary>The canonical text, without a line feed at its end.</summary>
    public override string ToString() => State.GetRawText();
}
