using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Appends decisions to the journal of a space: one, or several that are written whole or not at all.</summary>
internal static class DecisionRecording
{
    public static VerbOutcome Record(OpenSpace space, DecisionRequest request, Decision decision) =>
        Record(space, request, [decision]);

    /// <summary>The last of the decisions, or all of them where there are several.</summary>
    public static VerbOutcome Record(OpenSpace space, DecisionRequest request, ImmutableArray<Decision> decisions)
    {
        if (Actor.Of(request.Author, space.Folder, out var actor) is { } nobody)
        {
            return nobody;
        }

        if (!Guid.TryParse(request.Id ?? Guid.CreateVersion7(request.Space.Clock.GetUtcNow()).ToString(), out var id))
        {
            return new NotDone($"'{request.Id}' is no id; it must be a UUID");
        }

        if (decisions.Select(d => d.Validate()).FirstOrDefault(fault => fault is not null) is { } reason)
        {
            return new NotDone(reason) { IsRefusal = true };
        }

        try
        {
            using var open = SpaceJournal.OpenOrMake(space);
            if (decisions[0] is not SpaceFounded && open.Journal.Head() == JournalHead.None)
            {
                Found(space, open.Journal, request.Space.Clock.GetUtcNow(), actor);
            }

            var asked = new AppendRequest
            {
                Entries = [.. decisions.Select((d, i) => DraftedEntry.Of(i == 0 ? id : NextId(request), d))],
                Actor = actor,
                At = request.Space.Clock.GetUtcNow(),
            };
            return OutcomeOf(FittingAppend.Of(open.Journal, asked, decisions));
        }
        catch (Exception damage) when (damage is JournalDamagedException or GitException)
        {
            return new NotDone($"the journal cannot be written: {damage.Message}");
        }
    }

    // A configuration written by hand has no journal yet, and its first decision should not need another before it.
    // Where somebody else founds the space at this moment, the head moved and that founding counts.
    private static void Found(OpenSpace space, IJournal journal, DateTimeOffset at, Author actor) =>
        _ = journal.Append(new AppendRequest
        {
            Entries = [DraftedEntry.Of(Guid.CreateVersion7(at), new SpaceFounded(space.Configuration.Space))],
            Actor = actor,
            At = at,
            Expected = JournalHead.None,
        });

    private static VerbOutcome OutcomeOf(AppendOutcome outcome) => outcome switch
    {
        AppendOutcome.Appended appended => Recorded(appended.Entries) with
        {
            Findings = [.. appended.Notes.Select(Cleared)],
        },
        AppendOutcome.HeadMoved => new NotDone("somebody else appended at the same moment, again and again; try again"),
        AppendOutcome.Refused refused => new NotDone(refused.Reason) { IsRefusal = true },
        AppendOutcome.NotHolder holder => JournalReading.HeldBy(holder),
        _ => throw new InvalidOperationException("an outcome that is not one of its cases"),
    };

    private static FindingLine Cleared(string note)
    {
        var finding = new Finding(
            FindingCode.JournalCleared, FindingCode.JournalCleared.Severity, new Place(null, "journal"), note);
        return FindingLine.Of(finding, finding.Severity, finding.Place.File);
    }

    private static Guid NextId(DecisionRequest request) => Guid.CreateVersion7(request.Space.Clock.GetUtcNow());

    private static VerbOutcome Recorded(ImmutableArray<JournalEntry> entries) => entries.Length == 1
        ? Recorded(entries[0])
        : new DecisionsOutcome([.. entries.Select(Recorded)]);

    private static DecisionOutcome Recorded(JournalEntry entry) => new(
        entry.Seq, entry.Id.ToString(), entry.Type, entry.Subject, entry.Decision.Sentence);
}
