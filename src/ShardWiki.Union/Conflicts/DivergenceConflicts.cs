using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Topics whose voices say different things: one conflict for each, and a note at the reference voice.
/// </summary>
internal static class DivergenceConflicts
{
    private const int MostNamed = 5;

    public static void Collect(Roster roster, TopicMap topics, PolicyTable policies, Verdict verdict)
    {
        foreach (var topic in topics.All.Where(t => t.Voices.Any(IsToBeDecided)))
        {
            var differing = topic.Voices.Where(IsToBeDecided).ToArray();
            var detail = $"{Named(differing)} of {topic.Reference}";
            verdict.Add(new UnionConflict
            {
                Kind = ConflictKind.Divergence,
                Subjects = [.. differing.Select(v => v.Id).Append(topic.Reference).Order()],
                Address = topic.Address,
                Detail = detail,
                Remedies = RemediesFor(topic, differing[0].Id, policies.For(topic)),
            });
            var reference = roster[roster.Find(topic.Reference)!.Value].Gathered;
            verdict.Add(FindingCode.VoicesDiffer, Place.Of(reference), detail);
        }
    }

    // What is behind or would merge needs no decision, only somebody who does it.
    private static bool IsToBeDecided(Voice voice) =>
        voice.Divergence is Divergence.Different or Divergence.Conflicting;

    private static string Named(Voice[] differing)
    {
        var named = string.Join(", ", differing.Take(MostNamed).Select(v => $"{v.Id} ({Similar(v)})"));
        var rest = differing.Length - MostNamed;
        var others = rest > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {rest} more") : "";
        return $"{named}{others} {(differing.Length == 1 ? "differs from the text" : "differ from the text")}";
    }

    private static string Similar(Voice voice) =>
        voice.Divergence switch
        {
            Divergence.Different { Similarity: >= 1 } => "same words, different markup",
            Divergence.Different d => string.Create(CultureInfo.InvariantCulture, $"{Math.Min(99, d.Similarity * 100):0} % alike"),
            Divergence.Conflicting c => $"both changed {string.Join(", ", c.Lines.Select(l => l.Reference.Words))}",
            _ => voice.Divergence.Word,
        };

    private static ImmutableArray<string> RemediesFor(Topic topic, Identity differing, CanonicalPolicy policy)
    {
        var (ours, theirs) = (CommandWord.Of(topic.Reference), CommandWord.Of(differing));
        var part = $"shardwiki part {ours} {theirs}";
        return policy == CanonicalPolicy.Chorus ? [part]
            : topic.Canonical is null ? [$"shardwiki designate {ours}", part]
            : [$"shardwiki designate {theirs}", part];
    }
}
