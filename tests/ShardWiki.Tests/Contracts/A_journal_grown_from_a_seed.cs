using ShardWiki.Coordination;

namespace ShardWiki.Tests;

public sealed class A_journal_grown_from_a_seed : JournalContract
{
    private readonly MemoryJournal _below = new(Script.Stream);

    protected override IJournal Empty() => SeededJournal.Over(_below, default, Script.Stream);

    protected override IJournal Founded() => Seeded();

    protected override IJournal Again(IJournal journal) => Seeded();

    public override void Dispose() => _below.Dispose();

    private SeededJournal Seeded() =>
        SeededJournal.Over(_below, JournalLines.Export(Script.Entries(0)), Script.Stream);
}
