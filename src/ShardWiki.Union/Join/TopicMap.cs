using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>The topics of a union with the ways to them: by page and by address.</summary>
internal sealed class TopicMap
{
    private readonly Roster _roster;
    private readonly int[] _topics; // by page
    private readonly Topic?[] _holders; // by place

    /// <summary>
    /// Of <paramref name="topics"/>, in the order of their ids, with the <paramref name="members"/> of each. Of topics
    /// with one address, the one whose reference voice is first by declared order stands there.
    /// </summary>
    public TopicMap(Roster roster, List<Topic> topics, List<int[]> members)
    {
        _roster = roster;
        _topics = new int[roster.Pages.Length];
        for (var topic = 0; topic < topics.Count; topic++)
        {
            foreach (var page in members[topic])
            {
                _topics[page] = topic;
            }
        }

        _holders = Addressed(topics);
        All = [.. topics];
    }

    /// <summary>Every topic, in the order of its id.</summary>
    public ImmutableArray<Topic> All { get; }

    /// <summary>The topic of the page with that number.</summary>
    public Topic Of(int page) => All[_topics[page]];

    /// <summary>The topic of the page <paramref name="id"/>.</summary>
    public Topic Of(Identity id) => Of(_roster.Find(id)!.Value);

    /// <summary>Where in <see cref="All"/> the topic of the page with that number stands.</summary>
    public int NumberOf(int page) => _topics[page];

    /// <summary>Where in <see cref="All"/> the topic of the page <paramref name="id"/> stands.</summary>
    public int NumberOf(Identity id) => NumberOf(_roster.Find(id)!.Value);

    /// <summary>The topic that stands at <paramref name="address"/>; null where none does.</summary>
    public Topic? FindAt(PagePath address) => _roster.Places.Find(address) is { } place ? _holders[place] : null;

    /// <summary>The topic that stands where the page with that number sits; null where none does.</summary>
    public Topic? FindWhere(int page) => _holders[_roster.Places.Of(page)];

    /// <summary>The word for how the page with that number stands in its topic.</summary>
    public string WordOf(int page)
    {
        var (topic, id) = (Of(page), _roster.IdOf(page));
        return topic.WordOf(topic.Voices is [var only] ? only : topic.Voices.First(v => v.Id == id));
    }

    private Topic?[] Addressed(List<Topic> topics)
    {
        var holders = new Topic?[_roster.Places.Count];
        foreach (var page in _roster.Declared)
        {
            var topic = topics[_topics[page]];
            if (topic.Reference != _roster.IdOf(page))
            {
                continue;
            }

            ref var holder = ref holders[_roster.Places.Of(page)];
            if (holder is null)
            {
                holder = topic;
            }
            else
            {
                topics[_topics[page]] = topic with { HoldsAddress = false };
            }
        }

        return holders;
    }
}
