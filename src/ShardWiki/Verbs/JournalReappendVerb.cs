using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Makes the decisions of another journal behind a fork again, at the end of this one: by the same people, at the same
/// times, under the same ids, so that each is written once.
/// </summary>
public static class JournalReappendVerb
{
    /// <summary>
    /// Appends the decisions in <paramref name="lines"/>, one by one; <paramref name="file"/> is what they are called in
    /// findings. One that is refused does not stop the others, unless they speak of it.
    /// </summary>
    public static VerbOutcome Run(SpaceRequest request, string file, ReadOnlyMemory<byte> lines)
    {
        if (SpaceOpening.Of(request, out var space) is { } closed)
        {
            return closed;
        }

        try
        {
            using var open = SpaceJournal.OpenOrMake(space);
            return ForkedLines.Read(lines, open.Journal) switch
            {
                ImportOutcome.Imported read => Appended(open.Journal, file, read.Entries),
                ImportOutcome.Refused refused => new NotDone(
                    string.Create(CultureInfo.InvariantCulture, $"{file}({refused.Line}): {refused.Reason}; nothing was appended"))
                {
                    IsRefusal = true,
                },
                _ => throw new InvalidOperationException("an outcome that is not one of its cases"),
            };
        }
        catch (Exception damage) when (damage is JournalDamagedException or GitException)
        {
            return new NotDone($"the journal cannot be written: {damage.Message}");
        }
    }

    private static VerbOutcome Appended(IJournal journal, string file, ImmutableArray<JournalEntry> entries)
    {
        var done = ImmutableArray.CreateBuilder<ReappendedLine>();
        var findings = ImmutableArray.CreateBuilder<FindingLine>();
        var numbers = new Renumbering(entries[0].Seq - 1);
        foreach (var (index, entry) in entries.Index())
        {
            switch (Append(journal, entry, numbers))
            {
                case AppendOutcome.Appended appended:
                    var here = appended.Entries[^1];
                    numbers.Stands(entry.Seq, here.Seq);
                    done.Add(new ReappendedLine(entry.Seq, here.Seq, here.Decision.Sentence));
                    break;
                case AppendOutcome.NotHolder holder:
                    return JournalReading.HeldBy(holder);
                case AppendOutcome.Refused refused:
                    findings.Add(Refused((file, index + 1), entry, refused.Reason));
                    break;
                default:
                    return new NotDone("somebody else appended at the same moment, again and again; try again");
            }
        }

        return new JournalReappendOutcome(done.ToImmutable(), findings.Count) { Findings = findings.ToImmutable() };
    }

    private static AppendOutcome Append(IJournal journal, JournalEntry entry, Renumbering numbers)
    {
        if (numbers.Of(entry, out var reason) is not { } drafted)
        {
            return new AppendOutcome.Refused(reason!);
        }

        var asked = new AppendRequest { Entries = [drafted], Actor = entry.Actor, At = entry.At };
        return FittingAppend.Of(journal, asked, [drafted.Decision]);
    }

    private static FindingLine Refused((string File, int Line) at, JournalEntry entry, string reason)
    {
        var message = string.Create(
            CultureInfo.InvariantCulture, $"decision {entry.Seq} there ({entry.Decision.Sentence}): {reason}");
        var finding = new Finding(FindingCode.JournalNotReappended, FindingCode.JournalNotReappended.Severity,
            new Place(null, at.File, at.Line, 1), message);
        return FindingLine.Of(finding, finding.Severity, at.File);
    }
}
