using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>The topics of a union with the ways to them: by page and by address.</summary>
internal sealed class TopicMap
{
    private readonly Dictionary<Identity, Topic> _topics;
    private readonly Dictionary<PagePath, Topic> _holders;

    public TopicMap(ImmutableArray<Topic> topics)
    {
        All = topics;
        _topics = topics.SelectMany(t => t.Voices.Select(v => (v.Id, t))).ToDictionary();
        _holders = topics.Where(t => t.HoldsAddress).ToDictionary(t => t.Address);
    }

    /// <summary>Every topic, in the order of its id.</summary>
    public ImmutableArray<Topic> All { get; }

    /// <summary>The topic of the page <paramref name="id"/>.</summary>
    public Topic Of(Identity id) => _topics[id];

    /// <summary>The topic that stands at <paramref name="address"/>; null where none does.</summary>
    public Topic? FindAt(PagePath address) => _holders.GetValueOrDefault(address);

    /// <summary>How the page <paramref name="id"/> differs from its topic's reference voice.</summary>
    public Divergence DivergenceOf(Identity id) => Of(id).Voices.First(v => v.Id == id).Divergence;
}
