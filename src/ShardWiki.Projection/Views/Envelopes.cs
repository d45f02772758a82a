using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Makes the provenance panel of a page, and the voices of its topic, for people.</summary>
internal sealed class Envelopes(SiteMap map, Frames frames)
{
    /// <summary>
    /// Voices that a topic's page shows in full; the rest is counted and listed apart (formats.md 4).
    /// </summary>
    public const int MostVoices = 50;

    private const int MostReasons = 50;

    /// <summary>The panel of <paramref name="page"/> on the file <paramref name="from"/>.</summary>
    public ProvenanceView Of(UnitedPage page, string from)
    {
        var envelope = page.Provenance;
        var topic = map.TopicOf(page);
        var change = envelope.LastChange;
        var versions = page.Read.Gathered.History.Changes.Length;
        return new ProvenanceView
        {
            Shard = page.Id.Shard.ToString(),
            ShardHref = frames.Link(from, SiteFiles.Shards) + $"#sw-{page.Id.Shard}",
            Identity = page.Id.ToString(),
            Source = envelope.Source,
            Author = change?.Author.Name ?? "",
            Change = change?.Revision.ToString() ?? "",
            ChangeShort = change?.Revision.Short ?? "",
            Changed = WhenView.Of(change?.At),
            Created = WhenView.Of(envelope.Created),
            Versions = versions > 0 ? Wording.Count(versions, "version", "versions") : "",
            Content = envelope.Content.ToString(),
            Freshness = Wording.Of(envelope.Freshness),
            FreshnessKind = envelope.Freshness.Word,
            Liveness = envelope.Liveness,
            Divergence = Wording.Of(map.Voice(page.Id), topic),
            Overlay = envelope.Overlay is { } overlay ? $"decision {overlay}" : "",
            Generated = envelope.GeneratedFor is { } purpose ? $"nobody wrote it: it is the page of a {Wording.Of(purpose)}" : "",
            Forge = FindForge(page, map),
            Lineage =
            [
                .. envelope.Lineage.Select(l => l.ToString()), .. envelope.ForkedAs.Select(f => $"forked as {f}"),
            ],
            Reasons = Reasons(topic),
        };
    }

    /// <summary>Where the file of <paramref name="page"/> is in its forge; null where nobody knows, or nobody wrote it.</summary>
    public static ForgeView? FindForge(UnitedPage page, SiteMap map)
    {
        var (source, change) = (page.Provenance.Source, page.Provenance.LastChange?.Revision);
        return map.Shards[page.Id.Shard].Attachment.Forge is { } forge && page.Provenance.GeneratedFor is null
            && new ForgeView(forge.Of(forge.Edit, source, change), forge.Of(forge.History, source, change), forge.Of(forge.Source, source, change))
                is var view && view != new ForgeView("", "", "")
            ? view
            : null;
    }

    /// <summary>
    /// The voices of <paramref name="topic"/> on <paramref name="from"/>; null where there is only one.
    /// </summary>
    public VoicesView? Voices(Topic topic, UnitedPage? current, string from)
    {
        if (topic.Voices.Length < 2)
        {
            return null;
        }

        var rest = topic.Voices.Length - MostVoices;
        return new VoicesView(
            [
                .. topic.Voices.Take(MostVoices)
                    .Select(v => Voice(topic, v, from) with { IsCurrent = v.Id == current?.Id }),
            ],
            topic.Voices.Length,
            topic.Policy,
            rest > 0 ? $"and {Wording.Count(rest, "more voice", "more voices")}" : "",
            rest > 0 ? frames.Link(from, SiteFiles.Voices(map.Addresses.Topic(topic))) : "")
        {
            TogetherHref = topic.Canonical is null && current is not null
                ? frames.Link(from, map.Addresses.Topic(topic)) + PartOf(topic, current.Id)
                : "",
        };
    }

    /// <summary>In a chorus, the place where this voice speaks; nothing where there is none, or it is not shown in full.</summary>
    public static string PartOf(Topic topic, Identity voice) =>
        topic.Canonical is null && topic.Voices.Take(MostVoices).ToList().FindIndex(v => v.Id == voice) is >= 0 and var at
            ? string.Create(CultureInfo.InvariantCulture, $"#sw-voice-{at + 1}")
            : "";

    /// <summary>One voice of <paramref name="topic"/>.</summary>
    public VoiceView Voice(Topic topic, Voice voice, string from)
    {
        var page = map.Page(voice);
        return new VoiceView
        {
            Shard = voice.Id.Shard.ToString(),
            Title = page.Read.Facts.Title,
            Href = frames.Link(from, map.TextFile(page)),
            State = topic.WordOf(voice),
            Sentence = Wording.Of(voice, topic),
            Path = page.Read.Gathered.Path.IsRoot ? "/" : page.Read.Gathered.Path.ToString(),
            DiffHref = map.Addresses.Diff(voice.Id) is { } diff ? frames.Link(from, diff) : "",
            IsCurrent = false,
        };
    }

    /// <summary>Why the members of <paramref name="topic"/> are one topic; the first so many.</summary>
    public static ImmutableArray<ReasonView> Reasons(Topic topic) =>
    [
        .. topic.Reasons.Take(MostReasons).Select(r => new ReasonView(
            r.A.ToString(),
            r.B.ToString(),
            Wording.Of(r.By),
            r.By == Evidence.Binding ? "" : Wording.Percent(r.Score))),
    ];
}
