using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>The lists of all voices of topics that have more than are shown on one page.</summary>
internal sealed class VoiceLists(SiteMap map, Frames frames)
{
    private readonly Envelopes _envelopes = new(map, frames);

    /// <summary>The list of the voices of <paramref name="topic"/> as a page of the site.</summary>
    public Sheet Of(Topic topic, string file)
    {
        var title = map.ReferenceOf(topic).Read.Facts.Title;
        var head = new PageHead
        {
            File = file,
            Kind = "voices",
            Title = $"Voices of {title}",
            Provenance = ProvenanceJson.OfChorus(topic, topic.Voices.Select(v => map.Page(v).Provenance)),
            Path = topic.Address,
        };
        var list = new ListView<VoiceView>
        {
            Frame = frames.Of(head),
            Title = $"Voices of {title}",
            Count = $"{topic.Voices.Length}",
            Rows = [.. topic.Voices.Select(v => _envelopes.Voice(topic, v, file))],
            Pager = null,
        };
        return new Sheet("voices", ViewDigest.Of(list, ViewShapes.Default.ListViewVoiceView), [], () => list);
    }
}
