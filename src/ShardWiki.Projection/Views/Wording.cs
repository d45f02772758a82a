using System.Globalization;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// The words that pages use for what the union knows; one place, so that the same thing is always called the same.
/// </summary>
internal static class Wording
{
    /// <summary>How a voice stands to its topic's reference, as a sentence.</summary>
    public static string Of(Divergence divergence, Topic topic) => divergence switch
    {
        Divergence.Reference => topic.Canonical is null || !topic.Merges.IsEmpty ? "the reference" : "shown first",
        Divergence.Identical => "identical",
        Divergence.Behind behind => $"{Changes(behind.Changes)} behind since {WhenView.DayOf(behind.Since)}",
        Divergence.Ahead ahead => $"{Changes(ahead.Changes)} ahead since {WhenView.DayOf(ahead.Since)}",
        Divergence.Mergeable => "differs, git would merge it",
        Divergence.Conflicting conflicting => Conflicting(conflicting),
        Divergence.Different { Similarity: >= 1 } => "same words, different markup",
        Divergence.Different different => $"differs, {Percent(different.Similarity)} alike",
        _ => divergence.Word,
    };

    /// <summary>How a voice stands to the reference and to what another shard removed, as a sentence.</summary>
    public static string Of(Voice voice, Topic topic) => string.Join(
        "; ", new[] { topic.Voices.Length > 1 ? Of(voice.Divergence, topic) : "", Of(voice.Removal) }.Where(s => s.Length > 0));

    /// <summary>Lines that both of two shards changed.</summary>
    public static string Of(ClashingLines clash, ShardName reference, ShardName voice) =>
        $"{clash.Reference.Words} of {reference} and {clash.Voice.Words} of {voice}";

    /// <summary>How a topic's voices stand to each other.</summary>
    public static string Of(Topic topic) => topic.State switch
    {
        TopicState.Single => "one voice",
        TopicState.Identical => $"{topic.Voices.Length} voices, identical",
        TopicState.Behind when topic.Voices.Length == 1 => "one voice, removed elsewhere",
        TopicState.Behind => $"{topic.Voices.Length} voices, some behind",
        TopicState.Mergeable => $"{topic.Voices.Length} voices, they differ and would merge",
        TopicState.Conflicting => $"{topic.Voices.Length} voices, they changed the same lines",
        _ => $"{topic.Voices.Length} voices, they differ",
    };

    /// <summary>How up to date a shard's snapshot is.</summary>
    public static string Of(Freshness freshness) => freshness switch
    {
        Freshness.Stale stale => $"stale since {WhenView.DayOf(stale.Since)}",
        Freshness.Absent absent => $"absent: {absent.Reason}",
        _ => freshness.Word,
    };

    /// <summary>What a page is for that nobody wrote.</summary>
    public static string Of(Autofile made) => made == Autofile.Tag ? "tag" : "folder";

    /// <summary>Why two pages are held to be one topic.</summary>
    public static string Of(Evidence evidence) => evidence switch
    {
        Evidence.Binding => "a curator bound them",
        Evidence.Alias => "one names the other as an alias",
        Evidence.Content => "their contents are equal",
        Evidence.History => "one’s content stands in the other’s history",
        Evidence.Path => "they stand at one path",
        Evidence.Title => "they share a title",
        _ => "their texts are alike",
    };

    /// <summary>The kind of a conflict as a heading has it.</summary>
    public static string Of(ConflictKind kind) => kind switch
    {
        ConflictKind.Divergence => "Voices differ",
        ConflictKind.Path => "Several pages, one place",
        ConflictKind.Overlay => "An overlay cannot be shown",
        ConflictKind.Alias => "Aliases contradict",
        _ => "Decisions contradict",
    };

    /// <summary>What can be done about conflicts of a kind.</summary>
    public static string WayOutOf(ConflictKind kind) => kind switch
    {
        ConflictKind.Divergence => "Edit one of the voices, say which comes first, or say that they are two topics.",
        ConflictKind.Path => "Rename one of the pages, or bind them where they are one topic.",
        ConflictKind.Overlay => "Revise the overlay on what stands there now, or withdraw it.",
        ConflictKind.Alias => "Give the alias another address, or take it back.",
        _ => "Take back one of the decisions, or decide again.",
    };

    /// <summary>A share from 0 to 1 as people write it.</summary>
    public static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{(share < 1 ? Math.Min(99, share * 100) : 100):0} %");

    /// <summary>A number with its noun.</summary>
    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} {(count == 1 ? one : many)}");

    private static string Of(Removal? removal) => removal is null ? "" :
        $"{Changes(removal.Changes)} behind {removal.Gone.Shard}, which "
        + (removal.Became is { } became ? $"moved it to {became.Key}" : "removed it")
        + $" on {WhenView.DayOf(removal.Last.At)}";

    /// <summary>What became of a text in another shard, as a sentence of its own.</summary>
    public static string Told(Removal removal) =>
        $"The shard {removal.Gone.Shard} had this very text here"
        + (removal.Changes == 1 ? "" : $", changed it {Count(removal.Changes - 1, "time", "times")} since,")
        + $" and {(removal.Became is { } became ? $"moved it to {became.Key}" : "removed it")} on {WhenView.DayOf(removal.Last.At)}"
        + $" ({removal.Last.Author.Name}).";

    private static string Conflicting(Divergence.Conflicting conflicting) =>
        $"differs, both changed {Count(conflicting.Lines.Length, "place", "places")}";

    private static string Changes(int count) => Count(count, "change", "changes");
}
