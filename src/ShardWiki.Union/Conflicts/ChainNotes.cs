using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Tells of topics that hang together by a chain of weak links; whoever knows them may part them.</summary>
internal static class ChainNotes
{
    public static void Collect(Roster roster, TopicMap topics, Verdict verdict)
    {
        foreach (var topic in topics.All.Where(t => t.IsChain))
        {
            var members = string.Join(", ", topic.Voices.Skip(1).Select(v => v.Id));
            verdict.Add(
                FindingCode.TopicIsChain,
                Place.Of(roster[roster.Find(topic.Reference)!.Value].Gathered),
                $"is one topic with {members} by a chain of weak links; 'shardwiki part' takes apart what is not");
        }
    }
}
