using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Tests of what only a union knows of a page.</summary>
internal static class UnionTests
{
    /// <summary>It is of a shard whose name fits.</summary>
    public static SpecAnswer Shard(SpecLook look, string glob)
    {
        look.Reads.AddAll(SpecAspect.Presence);
        return SpecAnswer.Of(SpecGlob.Fits(glob, look.Candidate.Id.Shard.ToString()));
    }

    /// <summary>It is of one topic with the page that is named.</summary>
    public static SpecAnswer Equivalent(SpecLook look, string name)
    {
        if (look.Find(name) is not { } id)
        {
            return SpecAnswer.Cannot($"there is no page '{name}'");
        }

        look.Reads.Add(SpecAspect.Topic, id);
        look.Note(SpecAspect.Topic);
        return SpecAnswer.Of(
            look.Candidate.Id == id
            || (look.Candidate.Page is { } page && look.Scope.TopicIdOf(id) == page.Topic));
    }

    /// <summary>Somebody has to decide something about it.</summary>
    public static SpecAnswer Conflicted(SpecLook look, string nothing)
    {
        look.Note(SpecAspect.Topic);
        return SpecAnswer.Of(look.Scope.Conflicted.Contains(look.Candidate.Id));
    }

    /// <summary>An open overlay lies on it.</summary>
    public static SpecAnswer Overlaid(SpecLook look, string nothing)
    {
        look.Note(SpecAspect.Overlays);
        return SpecAnswer.Of(look.Scope.Overlaid.Contains(look.Candidate.Id));
    }

    /// <summary>Its shard could not be reached when it was last pulled.</summary>
    public static SpecAnswer Stale(SpecLook look, string nothing)
    {
        look.Note(SpecAspect.Freshness);
        return SpecAnswer.Of(
            look.Scope.Shards.GetValueOrDefault(look.Candidate.Id.Shard)?.Freshness is Freshness.Stale or Freshness.Absent);
    }

    /// <summary>Its text is an earlier version of another voice's, or of what a shard removed.</summary>
    public static SpecAnswer Behind(SpecLook look, string nothing)
    {
        look.Note(SpecAspect.Topic);
        if (look.Scope.TopicOf(look.Candidate.Id) is not { } topic)
        {
            return SpecAnswer.No;
        }

        var voice = topic.Voices.First(v => v.Id == look.Candidate.Id);
        var isAtReference = voice.Divergence is Divergence.Reference or Divergence.Identical;
        return SpecAnswer.Of(topic.WordOf(voice) == "behind"
            || (isAtReference && topic.Voices.Any(v => v.Divergence is Divergence.Ahead)));
    }
}
