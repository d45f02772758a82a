using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>One voice of a topic, with where it came from and how it stands to the voice that is shown.</summary>
public sealed record VoiceExplanation
{
    /// <summary>Its identity.</summary>
    public required string Id { get; init; }

    /// <summary>Its path in the union.</summary>
    public required string Path { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The shard's revision that was read; empty where the shard names none.</summary>
    public required string ShardRevision { get; init; }

    /// <summary>The commit of its last change; null where no history is known.</summary>
    public required string? Commit { get; init; }

    /// <summary>Who made the last change.</summary>
    public required string? Author { get; init; }

    /// <summary>When the last change was made, in UTC.</summary>
    public required string? Date { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    public required string? Created { get; init; }

    /// <summary>How many versions its history holds.</summary>
    public required int Versions { get; init; }

    /// <summary>The fingerprint of its content.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Keys that it had before.</summary>
    public required ImmutableArray<string> FormerKeys { get; init; }

    /// <summary>
    /// How it stands: <c>canonical</c>, <c>identical</c>, <c>behind</c>, <c>ahead</c>, <c>mergeable</c>,
    /// <c>conflicting</c> or <c>different</c>.
    /// </summary>
    public required string Divergence { get; init; }

    /// <summary>The same in a sentence.</summary>
    public required string Standing { get; init; }

    /// <summary>The overlay that it shows; null where it shows the shard's own text.</summary>
    public required long? Overlay { get; init; }

    internal static VoiceExplanation Of(UnitedPage page, Voice voice, Topic topic) => new()
    {
        Id = page.Id.ToString(),
        Path = page.Read.Gathered.Path.ToString(),
        Title = page.Read.Facts.Title,
        ShardRevision = page.Provenance.ShardRevision.ToString(),
        Commit = page.Provenance.LastChange?.Revision.ToString(),
        Author = page.Provenance.LastChange?.Author.Name,
        Date = page.Provenance.LastChange is { } last ? LockWriting.Time(last.At) : null,
        Created = page.Provenance.Created is { } created ? LockWriting.Time(created) : null,
        Versions = page.Read.Gathered.History.Changes.Length,
        Fingerprint = page.Provenance.Content.ToString(),
        FormerKeys = page.Read.Gathered.History.FormerKeys,
        Divergence = topic.WordOf(voice),
        Standing = voice.Removal is { } removal
            ? $"{SentenceOf(voice.Divergence)}; {SentenceOf(removal)}"
            : SentenceOf(voice.Divergence),
        Overlay = page.Provenance.Overlay,
    };

    internal static string SentenceOf(Divergence divergence) => divergence switch
    {
        Union.Divergence.Reference => "the voice that readers meet first",
        Union.Divergence.Identical => "the same bytes",
        Union.Divergence.Behind b => $"{Changes(b.Changes)} behind, since {LockWriting.Time(b.Since)}",
        Union.Divergence.Ahead a => $"{Changes(a.Changes)} ahead, since {LockWriting.Time(a.Since)}",
        Union.Divergence.Mergeable m =>
            $"differs; git would merge it over the version of {LockWriting.Time(m.Ancestor.At)}",
        Union.Divergence.Conflicting c =>
            $"differs; since {LockWriting.Time(c.Ancestor.At)} both changed "
            + string.Join(", ", c.Lines.Select(l => l.Reference.Words)) + " of the first voice",
        Union.Divergence.Different d => string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"differs, similarity {d.Similarity:0.00}"),
        _ => divergence.Word,
    };

    private static string SentenceOf(Removal removal) =>
        $"{Changes(removal.Changes)} behind, since {LockWriting.Time(removal.Since)}, of {removal.Gone}, which "
        + (removal.Became is { } became ? $"became {became}" : "was removed")
        + $" at {LockWriting.Time(removal.Last.At)} by {removal.Last.Author.Name}";

    private static string Changes(int count) => count == 1 ? "1 change" : $"{count} changes";
}
