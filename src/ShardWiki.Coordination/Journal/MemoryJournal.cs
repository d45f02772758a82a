using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>
/// A journal that lives as long as its process: for tests, and for trying out what a decision would do.
/// </summary>
public sealed class MemoryJournal(JournalStream stream) : IJournal
{
    private readonly Lock _gate = new();
    private readonly VerifiedLines _lines = new(stream);

    public JournalHead Head()
    {
        lock (_gate)
        {
            return _lines.Head;
        }
    }

    public ImmutableArray<JournalEntry> Read(long after)
    {
        lock (_gate)
        {
            return _lines.After(after);
        }
    }

    public AppendOutcome Append(AppendRequest request)
    {
        lock (_gate)
        {
            if (_lines.Settle(request) is { } settled)
            {
                return settled;
            }

            var (lines, reason) = _lines.Draft(request);
            return reason is null ? Taken(lines) : new AppendOutcome.Refused(reason);
        }
    }

    public AppendOutcome Import(ImmutableArray<JournalEntry> entries)
    {
        lock (_gate)
        {
            var (lines, reason) = _lines.Missing(entries);
            return reason is null ? Taken(lines) : new AppendOutcome.Refused(reason);
        }
    }

    public VerifyOutcome Verify()
    {
        lock (_gate)
        {
            return LineAudit.Of(_lines);
        }
    }

    public void Dispose()
    {
        // Nothing is held but memory.
    }

    private AppendOutcome.Appended Taken(ImmutableArray<JournalEntry> lines)
    {
        _ = _lines.Extend(lines);
        return new AppendOutcome.Appended(lines);
    }
}
