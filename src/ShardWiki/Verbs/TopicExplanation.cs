using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// One topic, explained: where it stands, its voices, why they are one, and what was decided about it.
/// </summary>
public sealed record TopicExplanation
{
    /// <summary>The topic's id, its smallest member.</summary>
    public required string Id { get; init; }

    /// <summary>Its path in the union.</summary>
    public required string Path { get; init; }

    /// <summary>How its voices stand to each other.</summary>
    public required string State { get; init; }

    /// <summary>The rule that picked the first voice.</summary>
    public required string Policy { get; init; }

    /// <summary>Its voices, the first one first.</summary>
    public required ImmutableArray<VoiceExplanation> Voices { get; init; }

    /// <summary>Why they are one topic.</summary>
    public required ImmutableArray<ReasonLine> Reasons { get; init; }

    /// <summary>Whether some members have nothing in common but a chain of weak links.</summary>
    public required bool IsChain { get; init; }

    /// <summary>Pages of other topics that hold a member's text, or stand within one.</summary>
    public required ImmutableArray<string> Containments { get; init; }

    /// <summary>Command lines that would let a member's former place lead here.</summary>
    public required ImmutableArray<string> Proposals { get; init; }

    /// <summary>Other addresses that lead here.</summary>
    public required ImmutableArray<string> Detours { get; init; }

    /// <summary>Pages that link here.</summary>
    public required ImmutableArray<string> Backlinks { get; init; }

    /// <summary>Decisions about its members, in order.</summary>
    public required ImmutableArray<string> Decisions { get; init; }

    /// <summary>Open overlays on its members.</summary>
    public required ImmutableArray<OverlayLine> Overlays { get; init; }

    /// <summary>Conflicts that it is part of.</summary>
    public required ImmutableArray<ConflictLine> Conflicts { get; init; }

    internal static TopicExplanation Of(UnionGraph union, Topic topic)
    {
        var members = topic.Voices.Select(v => v.Id).ToHashSet();
        var pages = union.Pages.Where(p => members.Contains(p.Id)).ToDictionary(p => p.Id);
        return new TopicExplanation
        {
            Id = topic.Id.ToString(),
            Path = topic.Address.ToString(),
            State = topic.State.ToString().ToLowerInvariant(),
            Policy = topic.Policy,
            Voices = [.. topic.Voices.Select(v => VoiceExplanation.Of(pages[v.Id], v, topic))],
            Reasons = [.. topic.Reasons.Select(ReasonLine.Of)],
            IsChain = topic.IsChain,
            Containments = [.. union.Containments.Where(c => members.Contains(c.Whole) || members.Contains(c.Part)).Select(SentenceOf)],
            Proposals = [.. union.Proposals.Where(p => members.Contains(p.To)).Select(p => p.Command)],
            Detours = [.. union.Detours.Where(d => d.Topic == topic.Id).Select(d => d.From.ToString())],
            Backlinks = [.. pages.Values.SelectMany(p => p.Backlinks).Distinct().Order().Select(b => b.ToString())],
            Decisions = [.. union.Journal.Lines.Where(l => IsAbout(l, members)).Select(SentenceOf)],
            Overlays = [.. union.Overlays.Where(o => members.Contains(o.Page)).Select(OverlayLine.Of)],
            Conflicts = [.. union.Conflicts.Where(c => c.Subjects.Any(members.Contains)).Select(ConflictLine.Of)],
        };
    }

    private static bool IsAbout(JournalLine line, HashSet<Identity> members) =>
        members.Select(m => m.ToString())
            .Any(m => line.Subject == m || Names(line.Sentence, m));

    /// <summary>Whether the whole identity stands there: <c>a.mdwn</c> does not name <c>a.md</c>.</summary>
    private static bool Names(string sentence, string id)
    {
        var at = sentence.IndexOf(id, StringComparison.Ordinal);
        for (; at >= 0; at = sentence.IndexOf(id, at + 1, StringComparison.Ordinal))
        {
            var end = at + id.Length;
            if ((at == 0 || sentence[at - 1] == ' ') && (end == sentence.Length || sentence[end] is ' ' or ',' or ':'))
            {
                return true;
            }
        }

        return false;
    }

    private static string SentenceOf(Containment held) =>
        string.Create(CultureInfo.InvariantCulture, $"{held.Whole} holds {held.Share * 100:0} % of {held.Part}");

    private static string SentenceOf(JournalLine line) =>
        line.Remark.Length == 0
            ? $"{line.Seq}: {line.Sentence} ({line.Actor.Name}, {LockWriting.Time(line.At)})"
            : $"{line.Seq}: {line.Sentence} ({line.Actor.Name}, {LockWriting.Time(line.At)}; {line.Remark})";
}
