using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>
/// A journal that begins as a checked-in file of JSON Lines: while the journal below has no line, the file is what is
/// read, and the first append imports it verbatim before it appends. Once the journal below has lines, the file is not
/// looked at.
/// </summary>
public sealed class SeededJournal : IJournal
{
    private readonly IJournal _journal;
    private readonly JournalStream _stream;
    private readonly MemoryJournal _seed;

    private SeededJournal(IJournal journal, JournalStream stream, ImmutableArray<JournalEntry> seed)
    {
        (_journal, _stream) = (journal, stream);
        _seed = Holding(seed);
    }

    /// <summary>
    /// Reads <paramref name="seed"/> as the beginning of <paramref name="journal"/>, which this then owns. Throws
    /// <see cref="JournalDamagedException"/> where it is no journal of <paramref name="stream"/>.
    /// </summary>
    public static SeededJournal Over(IJournal journal, ReadOnlyMemory<byte> seed, JournalStream stream) =>
        JournalLines.Import(seed, stream) switch
        {
            ImportOutcome.Imported imported => new SeededJournal(journal, stream, imported.Entries),
            ImportOutcome.Refused refused => throw new JournalDamagedException(
                refused.Line, $"the seed is no journal of {stream.Title}: {refused.Reason}"),
            _ => throw new InvalidOperationException("a case of ImportOutcome is not handled"),
        };

    public JournalHead Head() => IsPlanted ? _journal.Head() : _seed.Head();

    public ImmutableArray<JournalEntry> Read(long after) => IsPlanted ? _journal.Read(after) : _seed.Read(after);

    public AppendOutcome Append(AppendRequest request)
    {
        if (IsPlanted)
        {
            return _journal.Append(request);
        }

        // Tried on a copy first: what is refused, or stands in the seed, leaves the journal below as it is.
        using var trial = Holding(_seed.Read(0));
        var tried = trial.Append(request);
        if (tried is not AppendOutcome.Appended || trial.Head() == _seed.Head())
        {
            return tried;
        }

        // Whoever was faster planted this seed or another beginning; the append is judged by what stands then.
        _ = _journal.Import(_seed.Read(0));
        return _journal.Append(request);
    }

    public AppendOutcome Import(ImmutableArray<JournalEntry> entries)
    {
        if (IsPlanted)
        {
            return _journal.Import(entries);
        }

        using var trial = Holding(_seed.Read(0));
        return trial.Import(entries) is AppendOutcome.Refused refused
            ? refused
            : _journal.Import(trial.Read(0));
    }

    public VerifyOutcome Verify() => IsPlanted ? _journal.Verify() : _seed.Verify();

    public void Dispose()
    {
        _seed.Dispose();
        _journal.Dispose();
    }

    private bool IsPlanted => _seed.Head().Seq == 0 || _journal.Head().Seq > 0;

    private MemoryJournal Holding(ImmutableArray<JournalEntry> entries)
    {
        var journal = new MemoryJournal(_stream);
        _ = journal.Import(entries);
        return journal;
    }
}
