using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Plans the pages that show texts: topics, choruses, single voices; and the lists of very many voices.</summary>
internal sealed class PagePlans(SiteMap map, Frames frames)
{
    private readonly Envelopes _envelopes = new(map, frames);
    private readonly VoiceLists _lists = new(map, frames);
    private readonly Banners _banners = new(map, frames);
    private readonly Neighbours _neighbours = new(map, frames);
    private readonly TrailViews _trails = new(map, frames);
    private readonly Attribution _attribution = new(map);
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
                yield return First(topic, file);
            }

            foreach (var voice in topic.Voices)
            {
                if (map.Addresses.Voice(voice.Id) is { } own)
                {
                    yield return Known(own, asked => One(voice.Id, (own, asked)), voice.Id);
                }
            }

            if (topic.Voices.Length > Envelopes.MostVoices)
            {
                yield return Known(SiteFiles.Voices(file), _ => _lists.Of(topic, SiteFiles.Voices(file)));
            }
        }
    }

    // Under git-merge a reader meets what git makes of the voices; each of them keeps its own page.
    private PlannedFile First(Topic topic, string file) =>
        topic.Canonical is not { } shown ? Known(file, asked => Chorus(topic, (file, asked)))
        : topic.Merges.IsEmpty ? Known(file, asked => One(shown, (file, asked)), shown)
        : Planned.Text(file, () => Merged(topic, shown, file));

    private PlannedFile Known(string file, Func<Asked, Sheet> sheet, Identity? shown = null) => Planned.Known(file, () =>
    {
        var asked = new Asked();
        return sheet(asked).Known(_templates, asked);
    }, shown is { } id ? () => FindGlance(map.Page(id), file) : null);

    private Glance? FindGlance(UnitedPage page, string file) => map.Glances.Find(page, _sides.FindSidebar(page)) is { } sum
        ? new Glance(sum, questions => questions.IsEmpty ? default : AskedAgain.LooseOf(TextsOf(page, Links(page, (file, new Asked()), "")), questions))
        : null;

    private ImmutableArray<PageLinks> TextsOf(UnitedPage page, PageLinks links) =>
        _sides.FindSidebar(page, links.Place) is { } sidebar ? [links, sidebar] : [links];

    private string Merged(Topic topic, Identity shown, string file)
    {
        if (map.FindMerged(topic) is not { } merged)
        {
            return _templates.Render("page", One(shown, (file, new Asked())).Whole());
        }

        var voices = MergedPage.VoicesOf(map, topic);
        var page = MergedPage.Of(voices, merged.Facts);
        var head = Head(topic, page, file) with
        {
            Provenance = ProvenanceJson.OfMerged(topic, voices.Select(v => v.Provenance)),
        };
        var view = Filled(Around(head, page), (page, merged), Links(page, (file, new Asked()), ""));
        return _templates.Render("page", view with
        {
            Attribution = null,
            Provenance = view.Provenance with { Merged = MergedPage.Named(voices.Skip(1)) },
            Voices = _envelopes.Voices(topic, null, file),
            Banners = [_banners.Merged(topic, MergedPage.Named(voices), file), .. view.Banners],
        });
    }

    private Sheet One(Identity id, (string Path, Asked Asked) file)
    {
        var page = map.Page(id);
        var around = Around(Head(map.TopicOf(page), page, file.Path), page);
        var links = Links(page, file, "");
        return new Sheet(
            "page",
            ViewDigest.Of(around, ViewShapes.Default.PageView, PageSides.RightsOf(page)),
            TextsOf(page, links),
            () => Filled(around, (page, map.Parsed(id)), links));
    }

    private PageView Filled(PageView around, (UnitedPage Page, ParsedPage Parsed) text, PageLinks links) => around with
    {
        Body = _sides.Sidebar(text.Page, links.Place) + PageBody.Of(text.Parsed, links) + Enclosure.Of(links) + _sides.Rights(text.Page, links.Place),
        Toc = Outline.Of(text.Page.Read.Facts, text.Parsed.Document),
        Attribution = _attribution.Whole(around.Attribution, text.Page),
    };

    private PageHead Head(Topic topic, UnitedPage page, string file) => new()
    {
        File = file,
        Kind = "page",
        Title = page.Read.Facts.Title,
        Description = page.Read.Facts.Summary,
        Page = page,
        Provenance = ProvenanceJson.OfPage(topic, page.Provenance),
        Path = page.Read.Gathered.Path,
        Address = topic.Address,
        Feeds = [.. map.Feeds.OfPages.GetValueOrDefault(page.Id, []).SelectMany(f => f.Files.Select(k => (k.Kind, k.File, f.TitleOn(page))))],
        Canonical = map.Versions.FindNewest(page) ?? map.Addresses.Topic(topic),
        Versions = map.Versions.Of(page, file),
    };

    // Everything but what comes from the text itself.
    private PageView Around(PageHead head, UnitedPage page)
    {
        var (facts, file, topic) = (page.Read.Facts, head.File, map.TopicOf(page));
        var trails = _trails.Of(page, file);
        return new PageView
        {
            Frame = frames.Of(head with { Relations = TrailViews.Relations(trails), Robots = Robots.Of(facts.Meta) }),
            Title = facts.Title,
            Trails = trails,
            Attribution = _attribution.Begin(page),
            Body = "",
            Provenance = _envelopes.Of(page, file),
            Banners = _banners.Of(topic, page, file),
            Voices = _envelopes.Voices(topic, page, file),
            Toc = [],
            Backlinks = _neighbours.Backlinks(page, file),
            Tags = _neighbours.Tags(facts.Tags, file),
        };
    }

    private Sheet Chorus(Topic topic, (string Path, Asked Asked) file)
    {
        var shown = topic.Voices.Take(Envelopes.MostVoices).Select(v => map.Page(v)).ToArray();
        var first = shown[0];
        var head = new PageHead
        {
            File = file.Path,
            Kind = "chorus",
            Title = first.Read.Facts.Title,
            Description = first.Read.Facts.Summary,
            Provenance = ProvenanceJson.OfChorus(topic, shown.Select(p => p.Provenance)),
            Path = topic.Address,
            Address = topic.Address,
        };
        var voices = _envelopes.Voices(topic, null, file.Path)!;
        var around = new ChorusView
        {
            Frame = frames.Of(head),
            Title = first.Read.Facts.Title,
            IsPair = shown.Length == 2,
            Banners = _banners.Of(topic, file.Path),
            Voices = voices with { Voices = [.. voices.Voices.Zip(shown, (v, p) => Placed(v, p, file.Path))] },
            Reasons = Envelopes.Reasons(topic),
            Backlinks = _neighbours.Backlinks(first, file.Path),
            Tags = _neighbours.Tags(shown.SelectMany(p => p.Read.Facts.Tags).Distinct().Order(StringComparer.Ordinal), file.Path),
        };
        ImmutableArray<PageLinks> texts = [.. shown.Select(p => Links(p, file, $"v{PositionOf(p)}-"))];
        return new Sheet("chorus", ViewDigest.Of(around, ViewShapes.Default.ChorusView), texts, () => around with
        {
            Voices = around.Voices with { Voices = [.. around.Voices.Voices.Zip(texts, Spoken)] },
        });
    }

    // Ids of several voices meet on one page: each gets its shard and key before it, which differ where the ids are
    // equal.
    private VoiceView Placed(VoiceView voice, UnitedPage page, string file) =>
        voice with { Anchor = $"sw-voice-{PositionOf(page)}", Provenance = _envelopes.Of(page, file) };

    private VoiceView Spoken(VoiceView voice, PageLinks links) =>
        voice with { Body = PageBody.Of(map.Parsed(links.Page.Id), links) };

    private int PositionOf(UnitedPage page) => map.TopicOf(page).Voices.Select(v => v.Id).ToList().IndexOf(page.Id) + 1;

    private PageLinks Links(UnitedPage page, (string Path, Asked Asked) file, string prefix) =>
        new(map, page, new PagePlace(file.Path, map.Input.Site.Links, prefix) { Owner = page.Id, Asked = file.Asked });
}
