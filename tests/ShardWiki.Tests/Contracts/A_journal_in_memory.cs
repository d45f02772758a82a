using ShardWiki.Coordination;

namespace ShardWiki.Tests;

public sealed class A_journal_in_memory : JournalContract
{
    protected override IJournal Empty() => new MemoryJournal(Script.Stream);

    protected override IJournal Again(IJournal journal) => journal;

    public override void Dispose()
    {
        // Nothing is left.
    }
}
