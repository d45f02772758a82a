using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Plans the pages that show texts: topics, choruses, single voices, lists of very many voices.</summary>
internal sealed class PagePlans(SiteMap map, Frames frames)
{
    // More than this says nothing to a reader; the JSON index has all.
    private const int MostBacklinks = 200;

    private readonly Envelopes _envelopes = new(map, frames);
    private readonly Banners _banners = new(map, frames);
    private readonly TrailViews _trails = new(map, frames);
    private readonly PageSides _sides = new(map);
    private readonly Templates _templates = map.Input.Theme.Templates;

    /// <summary>Every page that shows a text.</summary>
    public IEnumerable<PlannedFile> All()
    {
        foreach (var topic in map.Union.Topics)
        {
            var file = map.Addresses.Topic(topic);
            if (file != map.Addresses.Voice(topic.Reference))
            {
                yield return Planned.Text(
                    file, () => topic.Canonical is { } shown ? First(topic, shown, file) : Chorus(topic, file));
            }

            foreach (var voice in topic.Voices)
            {
                if (map.Addresses.Voice(voice.Id) is { } own)
                {
                    yield return Planned.Text(own, () => One(voice.Id, own));
                }
            }

            if (topic.Voices.Length > Envelopes.MostVoices)
            {
                yield return Planned.Text(SiteFiles.Voices(file), () => VoiceList(topic, SiteFiles.Voices(file)));
            }
        }
    }

    // Under git-merge a reader meets what git makes of the voices; each of them keeps its own page.
    private string First(Topic topic, Model.Identity shown, string file) =>
        map.FindMerged(topic) is { } merged ? Merged(topic, merged, file) : One(shown, file);

    private string Merged(Topic topic, ParsedPage merged, string file)
    {
        var voices = MergedPage.VoicesOf(map, topic);
        var page = MergedPage.Of(voices, merged.Facts);
        var head = Head(topic, page, file) with
        {
            Provenance = ProvenanceJson.OfMerged(topic, voices.Select(v => v.Provenance)),
        };
        var view = View(head, page, merged);
        return _templates.Render("page", view with
        {
            Provenance = view.Provenance with { Merged = MergedPage.Named(voices.Skip(1)) },
            Voices = _envelopes.Voices(topic, null, file),
            Banners = [_banners.Merged(topic, MergedPage.Named(voices), file), .. view.Banners],
        });
    }

    private string One(Model.Identity id, string file)
    {
        var page = map.Page(id);
        return _templates.Render("page", View(Head(map.TopicOf(page), page, file), page, map.Parsed(id)));
    }

    private PageHead Head(Topic topic, UnitedPage page, string file) => new()
    {
        File = file,
        Kind = "page",
        Title = page.Read.Facts.Title,
        Description = page.Read.Facts.Summary,
        Provenance = ProvenanceJson.OfPage(topic, page.Provenance),
        Path = page.Read.Gathered.Path,
        Feeds = [.. map.Feeds.OfPages.GetValueOrDefault(page.Id, []).SelectMany(f => f.Files.Select(k => (k.Kind, k.File, f.TitleOn(page))))],
        Canonical = map.Addresses.Topic(topic),
    };

    private PageView View(PageHead head, UnitedPage page, ParsedPage parsed)
    {
        var (facts, file, topic) = (page.Read.Facts, head.File, map.TopicOf(page));
        var trails = _trails.Of(page, file);
        return new PageView
        {
            Frame = frames.Of(head with { Relations = TrailViews.Relations(trails), Robots = Robots.Of(facts.Meta) }),
            Title = facts.Title,
            Trails = trails,
            Body = _sides.Sidebar(page, Links(page, file, "").Place) + PageBody.Of(parsed, Links(page, file, ""))
                + _sides.Rights(page, Links(page, file, "").Place),
            Provenance = _envelopes.Of(page, file),
            Banners = _banners.Of(topic, page, file),
            Voices = _envelopes.Voices(topic, page, file),
            Toc = Outline.Of(facts, parsed.Document),
            Backlinks = Backlinks(page, file),
            Tags = Tags(facts.Tags, file),
        };
    }

    private string Chorus(Topic topic, string file)
    {
        var shown = topic.Voices.Take(Envelopes.MostVoices).Select(v => map.Page(v.Id)).ToArray();
        var first = shown[0];
        var head = new PageHead
        {
            File = file,
            Kind = "chorus",
            Title = first.Read.Facts.Title,
            Description = first.Read.Facts.Summary,
            Provenance = ProvenanceJson.OfChorus(topic, shown.Select(p => p.Provenance)),
            Path = topic.Address,
        };
        var voices = _envelopes.Voices(topic, null, file)!;
        return _templates.Render("chorus", new ChorusView
        {
            Frame = frames.Of(head),
            Title = first.Read.Facts.Title,
            Banners = _banners.Of(topic, file),
            Voices = voices with { Voices = [.. voices.Voices.Zip(shown, (v, p) => Whole(v, p, file))] },
            Reasons = Envelopes.Reasons(topic),
            Backlinks = Backlinks(first, file),
            Tags = Tags(shown.SelectMany(p => p.Read.Facts.Tags).Distinct().Order(StringComparer.Ordinal), file),
        });
    }

    // Ids of several voices meet on one page: each gets its shard and key before it, which differ where the ids are
    // equal.
    private VoiceView Whole(VoiceView voice, UnitedPage page, string file)
    {
        var position = map.TopicOf(page).Voices.Select(v => v.Id).ToList().IndexOf(page.Id) + 1;
        return voice with
        {
            Anchor = $"sw-voice-{position}",
            Body = PageBody.Of(map.Parsed(page.Id), Links(page, file, $"v{position}-")),
            Provenance = _envelopes.Of(page, file),
        };
    }

    private string VoiceList(Topic topic, string file)
    {
        var title = map.Page(topic.Reference).Read.Facts.Title;
        var head = new PageHead
        {
            File = file,
            Kind = "voices",
            Title = $"Voices of {title}",
            Provenance = ProvenanceJson.OfChorus(topic, topic.Voices.Select(v => map.Page(v.Id).Provenance)),
            Path = topic.Address,
        };
        return _templates.Render("voices", new ListView<VoiceView>
        {
            Frame = frames.Of(head),
            Title = $"Voices of {title}",
            Count = $"{topic.Voices.Length}",
            Rows = [.. topic.Voices.Select(v => _envelopes.Voice(topic, v, file))],
            Pager = null,
        });
    }

    private PageLinks Links(UnitedPage page, string file, string prefix) =>
        new(map, page, new PagePlace(file, map.Input.Site.Links, prefix) { Owner = page.Id });

    private BacklinksView? Backlinks(UnitedPage page, string file)
    {
        if (page.Backlinks.IsEmpty)
        {
            return null;
        }

        // Voices of one topic are met at one place: listed once.
        var from = page.Backlinks.Select(map.Page).DistinctBy(p => p.Topic).ToArray();
        var rest = from.Length - MostBacklinks;
        return new BacklinksView(
            [
                .. from.Take(MostBacklinks).Select(p => new LinkView(
                        p.Read.Facts.Title, frames.Link(file, map.TopicFile(p)), p.Id.Shard.ToString())),
            ],
            from.Length,
            rest > 0 ? $"and {Wording.Count(rest, "more page", "more pages")}" : "");
    }

    private ImmutableArray<LinkView> Tags(IEnumerable<string> tags, string file) =>
        [.. tags.Where(t => map.Addresses.Tag(t) is not null)
            .Select(t => new LinkView(t, frames.Link(file, map.Addresses.Tag(t)!)))];
}
