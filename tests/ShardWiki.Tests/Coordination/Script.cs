using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Tests;

/// <summary>Requests to append with fixed ids and times: the same script gives the same journal everywhere.</summary>
internal static class Script
{
    public static readonly SpaceName Handbook = SpaceName.Parse("handbook");
    public static readonly JournalStream Stream = new JournalStream.OfSpace(Handbook);
    public static readonly Author Ann = new("Ann", "ann@example.org");
    public static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The id that whoever asked for number <paramref name="number"/> minted.</summary>
    public static Guid Id(int number) => Guid.Parse(
        string.Create(CultureInfo.InvariantCulture, $"01900000-0000-7000-8000-{number:x12}"));

    /// <summary>The hash of a line, as the next one carries it.</summary>
    public static string HashOf(string line) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(line)));

    public static Identity Page(string text) => Identity.Parse(text);

    public static Decision Alias(int number) =>
        new AliasSet(PagePath.Of($"old/{number}"), Page($"notes:page-{number}.md"));

    public static Decision Bound(params string[] members) => new PagesBound([.. members.Select(Page)]);

    public static DraftedEntry Drafted(int number, Decision? decision = null) =>
        DraftedEntry.Of(Id(number), decision ?? Alias(number));

    public static AppendRequest Request(int number, Decision? decision = null) =>
        Requests(Drafted(number, decision));

    public static AppendRequest Requests(params DraftedEntry[] drafted) => new()
    {
        Entries = [.. drafted],
        Actor = Ann,
        At = Beginning.AddMinutes(drafted.Length == 0 ? 0 : drafted[0].Id.ToByteArray()[15]),
    };

    public static AppendRequest Founding() => Request(0, new SpaceFounded(Handbook));

    /// <summary>A batch of aliases numbered from one to another.</summary>
    public static AppendRequest Batch(int from, int to) =>
        Requests([.. Enumerable.Range(from, to - from + 1).Select(number => Drafted(number))]);

    /// <summary>A journal in memory: founded, then these decisions, from number 2 on.</summary>
    public static ImmutableArray<JournalEntry> Journal(params Decision[] decisions)
    {
        using var journal = new MemoryJournal(Stream);
        Written(journal.Append(Founding()));
        foreach (var (index, decision) in decisions.Index())
        {
            Written(journal.Append(Request(index + 1, decision)));
        }

        return journal.Read(0);
    }

    /// <summary>What a journal of these decisions amounts to; the first of them has number 2.</summary>
    public static CoordinationState Folded(params Decision[] decisions) => Fold.Of(Journal(decisions));

    /// <summary>A decision of a type that this program does not know.</summary>
    public static Decision Unknown() =>
        ((DecisionReading.Understood)DecisionCatalogue.Read("weather.changed", "sky", """{"to":"rain"}""")).Decision;

    /// <summary>A journal in memory: founded, then as many aliases.</summary>
    public static ImmutableArray<JournalEntry> Entries(int aliases)
    {
        using var journal = new MemoryJournal(Stream);
        Written(journal.Append(Founding()));
        if (aliases > 0)
        {
            Written(journal.Append(Batch(1, aliases)));
        }

        return journal.Read(0);
    }

    /// <summary>The entries of an append that must have succeeded.</summary>
    public static ImmutableArray<JournalEntry> Written(AppendOutcome outcome) =>
        outcome is AppendOutcome.Appended appended
            ? appended.Entries
            : throw new InvalidOperationException($"not appended: {outcome}");

    /// <summary>The reason of an append that must have been refused.</summary>
    public static string Refusal(AppendOutcome outcome) =>
        outcome is AppendOutcome.Refused refused
            ? refused.Reason
            : throw new InvalidOperationException($"not refused: {outcome}");
}
