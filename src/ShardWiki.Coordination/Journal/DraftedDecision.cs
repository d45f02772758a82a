namespace ShardWiki.Coordination;

/// <summary>
/// A decision on its way into the journal, with the id that its asker minted (a UUID of version 7). Whoever does not
/// learn what became of an append asks again with the same id: it is written once.
/// </summary>
public sealed record DraftedDecision(Guid Id, Decision Decision);
