using System.Globalization;

namespace ShardWiki.Cli;

/// <summary>A topic explained in words.</summary>
internal static class TopicWords
{
    private const int Most = 20;

    public static void Write(TopicExplanation topic, TextWriter to)
    {
        var voices = CountWords.Of(topic.Voices.Length, "voice");
        to.WriteLine(
            $"/{topic.Path} is the topic {topic.Id}: {voices}, {topic.State}, picked by {topic.Policy}");
        foreach (var voice in topic.Voices)
        {
            Write(voice, to);
        }

        foreach (var reason in topic.Reasons)
        {
            var score = reason.Score.ToString("0.00", CultureInfo.InvariantCulture);
            to.WriteLine($"  one topic by {reason.By}: {reason.A} and {reason.B}, similarity {score}");
        }

        if (topic.IsChain)
        {
            to.WriteLine("  a chain of weak links: some of these have nothing in common; part them if they are not one topic");
        }

        foreach (var held in topic.Containments.Take(Most))
        {
            to.WriteLine($"  {held}");
        }

        foreach (var proposal in topic.Proposals.Take(Most))
        {
            to.WriteLine($"  was renamed; links to its old place would find it after: {proposal}");
        }

        WriteList("also at", topic.Detours.Select(d => $"/{d}"), to);
        WriteList("linked from", topic.Backlinks, to);
        WriteList("decided", topic.Decisions, to);
        OverlayWords.Write(topic.Overlays, to);
        ConflictWords.Write(topic.Conflicts, to);
    }

    private static void Write(VoiceExplanation voice, TextWriter to)
    {
        to.WriteLine($"  {voice.Id} \"{voice.Title}\": {voice.Standing}");
        to.WriteLine(voice.Commit is null ? "    no history is known" : Changed(voice));
        var revision = voice.ShardRevision.Length == 0 ? "no revision" : voice.ShardRevision;
        to.WriteLine($"    content {voice.Fingerprint}, shard read at {revision}");
        if (voice.FormerKeys.Length > 0)
        {
            to.WriteLine($"    was {string.Join(", ", voice.FormerKeys)}");
        }

        if (voice.Overlay is { } overlay)
        {
            to.WriteLine($"    shows overlay {overlay}");
        }
    }

    private static string Changed(VoiceExplanation voice) =>
        $"    last changed in {voice.Commit} by {voice.Author} on {voice.Date}, "
        + $"{CountWords.Of(voice.Versions, "version")} since {voice.Created ?? "before the known history"}";

    private static void WriteList(string what, IEnumerable<string> items, TextWriter to)
    {
        var all = items.ToArray();
        if (all.Length > 0)
        {
            var more = all.Length > Most ? $" and {all.Length - Most} more" : "";
            to.WriteLine($"  {what}: {string.Join(", ", all.Take(Most))}{more}");
        }
    }
}
