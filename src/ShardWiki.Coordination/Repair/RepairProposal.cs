using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>What would mend a journal, as far as can be told before it is done.</summary>
/// <param name="Steps">In order; behind the last one the journal is looked at again.</param>
/// <param name="Remaining">
/// What is still wrong and cannot be mended by steps that are known now; null where nothing is.
/// </param>
/// <param name="Head">Where the journal ends now, or ended once the steps are done; null where it cannot be read.</param>
public sealed record RepairProposal(
    ImmutableArray<RepairStep> Steps, JournalDamagedException? Remaining, JournalHead? Head);
