using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Tells at a glance that a part of the index lists what it did: what <see cref="Environs"/> does not tell of each entry.
/// </summary>
internal sealed class IndexGlances(SiteMap map)
{
    /// <summary>Of <paramref name="pages"/> in <paramref name="file"/>; null where it is not known.</summary>
    public Glance? Find(string file, ImmutableArray<UnitedPage> pages)
    {
        using var digest = map.Glances.FindAround(file);
        foreach (var page in digest is null ? [] : pages)
        {
            map.Glances.AddOwn(digest!, page);
            digest!.Add(page.Number).Add($"{page.Provenance.GeneratedFor}", $"{page.Provenance.Authorization}");
        }

        return Seen(digest);
    }

    /// <summary>Of <paramref name="topics"/> in <paramref name="file"/>; null where it is not known, as of those that git merges.</summary>
    public Glance? Find(string file, ImmutableArray<Topic> topics)
    {
        using var digest = topics.All(IsPlain) ? map.Glances.FindAround(file) : null;
        foreach (var topic in digest is null ? [] : topics)
        {
            digest!.Add(topic.Number).Add(topic.Reasons.Length);
            foreach (var reason in topic.Reasons)
            {
                digest.Add($"{reason.A}", $"{reason.B}", $"{reason.By}").Add(BitConverter.DoubleToInt64Bits(reason.Score));
            }
        }

        return Seen(digest);
    }

    private static Glance? Seen(TextDigest? digest) => Glance.OfSilent(digest is null ? null : Sum.Of(digest));

    private static bool IsPlain(Topic topic) => topic.Merges.IsEmpty && topic.Voices.All(v => v.Removal is null);
}
