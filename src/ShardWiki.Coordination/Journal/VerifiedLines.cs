using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>
/// The lines of a journal in memory, verified, and what may follow on them: the rules of appending that all journals
/// share. It only grows, and is for one thread at a time.
/// </summary>
internal sealed class VerifiedLines(JournalStream stream)
{
    private readonly List<JournalEntry> _entries = [];
    private readonly Dictionary<Guid, JournalEntry> _byId = [];

    public JournalStream Stream => stream;

    public JournalHead Head => _entries.Count == 0 ? JournalHead.None : _entries[^1].Head;

    public int Count => _entries.Count;

    public JournalEntry this[long seq] => _entries[(int)(seq - 1)];

    public ImmutableArray<JournalEntry> After(long seq)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seq);
        var first = (int)Math.Min(seq, _entries.Count);
        return [.. _entries[first..]];
    }

    /// <summary>
    /// Takes in lines that follow on the head; the reason where the first of them that does not fit is at fault.
    /// </summary>
    public (long Seq, string Reason)? Extend(ImmutableArray<JournalEntry> entries)
    {
        _byId.EnsureCapacity(_byId.Count + entries.Length);
        foreach (var entry in entries)
        {
            if (Fault(entry) is { } fault)
            {
                return (entry.Seq, fault);
            }

            _entries.Add(entry);
            _byId.Add(entry.Id, entry);
        }

        return null;
    }

    /// <summary>The answer to a request that nothing is written for; null where its lines are to be written.</summary>
    public AppendOutcome? Settle(AppendRequest request)
    {
        if (request.Entries.IsDefaultOrEmpty)
        {
            return new AppendOutcome.Refused("there is nothing to append");
        }

        var standing = request.Entries.Where(drafted => _byId.ContainsKey(drafted.Id)).ToList();
        if (standing.Count == request.Entries.Length)
        {
            return new AppendOutcome.Appended([.. request.Entries.Select(drafted => _byId[drafted.Id])]);
        }

        return standing.Count > 0
                ? new AppendOutcome.Refused($"{standing.Count} of these decisions stand here already, not all")
            : RequestFault.Of(stream, request) is { } fault ? new AppendOutcome.Refused(fault)
            : request.Expected is { } expected && expected != Head ? new AppendOutcome.HeadMoved(Head)
            : null;
    }

    /// <summary>The lines that a request makes behind the head, or why it makes none.</summary>
    public (ImmutableArray<JournalEntry> Lines, string? Reason) Draft(AppendRequest request)
    {
        var lines = ImmutableArray.CreateBuilder<JournalEntry>(request.Entries.Length);
        var head = Head;
        foreach (var drafted in request.Entries)
        {
            if (LineFields.Write(head, drafted, request, out var reason) is not { } line)
            {
                return ([], reason);
            }

            if (stream.PlaceFault(line) is { } fault)
            {
                return ([], fault);
            }

            lines.Add(line);
            head = line.Head;
        }

        return (lines.MoveToImmutable(), null);
    }

    /// <summary>
    /// Those of <paramref name="entries"/>, a whole journal, that do not stand here yet; or why there are none.
    /// </summary>
    public (ImmutableArray<JournalEntry> Lines, string? Reason) Missing(ImmutableArray<JournalEntry> entries)
    {
        if (new VerifiedLines(stream).Extend(entries) is { } fault)
        {
            return ([], $"decision {fault.Seq}: {fault.Reason}");
        }

        for (var i = 0; i < Math.Min(entries.Length, _entries.Count); i++)
        {
            if (entries[i].Hash != _entries[i].Hash)
            {
                return ([], $"decision {i + 1} is another one here: the two journals part after {i}");
            }
        }

        return (entries.Length > _entries.Count ? entries[_entries.Count..] : [], null);
    }

    private string? Fault(JournalEntry entry) =>
        entry.Seq != Head.Seq + 1 ? $"its number is {entry.Seq}, not {Head.Seq + 1}"
        : entry.Prev != Head.Hash ? "'prev' is not the hash of the line before"
        : _byId.TryGetValue(entry.Id, out var first) ? $"its id is that of decision {first.Seq}"
        : stream.PlaceFault(entry);
}
