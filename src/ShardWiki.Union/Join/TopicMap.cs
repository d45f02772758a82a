using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>The topics of a union with the ways to them: by page and by address.</summary>
internal sealed class TopicMap
{
    private readonly Roster _roster;
    private readonly Topic[] _topics;
    private readonly Dictionary<PagePath, Topic> _holders;

    public TopicMap(Roster roster, ImmutableArray<Topic> topics)
    {
        (_roster, All) = (roster, topics);
        _topics = new Topic[roster.Pages.Length];
        foreach (var topic in topics)
        {
            foreach (var voice in topic.Voices)
            {
                _topics[roster.Find(voice.Id)!.Value] = topic;
            }
        }

        _holders = topics.Where(t => t.HoldsAddress).ToDictionary(t => t.Address);
    }

    /// <summary>Every topic, in the order of its id.</summary>
    public ImmutableArray<Topic> All { get; }

    /// <summary>The topic of the page with that number.</summary>
    public Topic Of(int page) => _topics[page];

    /// <summary>The topic of the page <paramref name="id"/>.</summary>
    public Topic Of(Identity id) => _topics[_roster.Find(id)!.Value];

    /// <summary>The topic that stands at <paramref name="address"/>; null where none does.</summary>
    public Topic? FindAt(PagePath address) => _holders.GetValueOrDefault(address);

    /// <summary>The word for how the page with that number stands in its topic.</summary>
    public string WordOf(int page)
    {
        var id = _roster.IdOf(page);
        return Of(page).WordOf(Of(page).Voices.First(v => v.Id == id));
    }
}
