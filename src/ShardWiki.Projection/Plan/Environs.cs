using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// All that a page can show of what is not its own: titles and addresses of every page, where links lead, tags, trails, feeds, the
/// standing of shards, and the settings. Texts and histories are not among it, so that most edits leave it as it is.
/// </summary>
internal static class Environs
{
    /// <summary>
    /// The digest of it; null where pages show more of each other than that: versions, or an order of their own.
    /// </summary>
    public static Sum? Of(SiteMap map)
    {
        var (input, union) = (map.Input, map.Union);
        if (input.Settings.Length == 0 || !input.Site.Navigation.IsEmpty || union.Shards.Any(s => s.Attachment.Version is not null))
        {
            return null;
        }

        using var digest = new TextDigest();
        digest.Add(input.Settings).Add(union.Shards.Length).Add(union.Pages.Length).Add(union.Topics.Length).Add(union.Assets.Length);
        foreach (var shard in union.Shards)
        {
            AddShard(digest, shard);
        }

        foreach (var page in union.Pages)
        {
            AddPage(digest, page);
        }

        foreach (var topic in union.Topics)
        {
            AddTopic(digest, topic, map);
        }

        foreach (var asset in union.Assets.Select(a => a.Gathered))
        {
            digest.Add($"{asset.Id}", $"{asset.Path}", map.Addresses.Asset(asset.Id), map.Addresses.IsPicture(asset.Id) ? "picture" : "").Add(asset.History.First?.At);
        }

        AddFeeds(digest, map);
        return Sum.Of(digest);
    }

    private static void AddShard(TextDigest digest, ShardSnapshot shard) => digest
        .Add($"{shard.Attachment.Name}", $"{shard.Freshness}")
        .Add(shard.Profile.Entries.Length).Add([.. shard.Profile.Entries.Select(e => $"{e.Position} {e.Origin}")]);

    private static void AddPage(TextDigest digest, UnitedPage page)
    {
        var facts = page.Read.Facts;
        digest.Add($"{page.Id.Shard}", page.Id.Key, page.Read.Gathered.Source, $"{page.Read.Gathered.Path}", facts.Title, facts.StableId?.Text ?? "");
        digest.Add(facts.IsExcerpt ? 1 : 0).Add(page.Provenance.Overlay ?? 0).Add(page.Provenance.Created);
        digest.Add(facts.Tags.Length).Add(facts.Tags.AsSpan()).Add(facts.Aliases.Length).Add(facts.Aliases.AsSpan()).Add(facts.Meta.Count);
        foreach (var (field, value) in facts.Meta)
        {
            digest.Add(field, value);
        }

        digest.Add(page.Links.Length);
        for (var i = 0; i < page.Links.Length; i++)
        {
            // What it says counts beside where it leads: a specification may ask for either.
            digest.Add((long)facts.Links[i].Kind).Add(facts.Links[i].Target, facts.Links[i].Fragment);
            AddLink(digest, page.Links[i]);
        }
    }

    private static void AddLink(TextDigest digest, LinkTarget link) => _ = link switch
    {
        LinkTarget.ToPage to => digest.Add(1).Add(to.Page.Shard.ToString(), to.Page.Key, to.Fragment, to.Shown is { } span ? $"{span}" : ""),
        LinkTarget.ToAsset to => digest.Add(2).Add(to.Asset.Shard.ToString(), to.Asset.Key),
        LinkTarget.ToTag to => digest.Add(3).Add(to.Tag),
        LinkTarget.Within to => digest.Add(4).Add(to.Fragment),
        LinkTarget.Outside to => digest.Add(5).Add(to.Address),
        LinkTarget.Broken to => digest.Add(6).Add(to.Closest),
        var other => throw new InvalidOperationException($"no digest of {other}"),
    };

    private static void AddTopic(TextDigest digest, Topic topic, SiteMap map)
    {
        digest.Add($"{topic.Address}", map.Addresses.Topic(topic), topic.Policy).Add(topic.Canonical is null ? 0 : 1).Add((long)topic.State).Add(topic.Voices.Length);
        foreach (var voice in topic.Voices)
        {
            digest.Add(voice.Number).Add(topic.WordOf(voice), map.Addresses.Voice(voice.Id) ?? "");
        }

        var steps = map.Trails.StepsOf(topic.Id);
        digest.Add(steps.Length).Add([.. steps.Select(s => $"{s.Trail}\0{s.Previous}\0{s.Next}")]);
    }

    private static void AddFeeds(TextDigest digest, SiteMap map)
    {
        foreach (var feed in map.Feeds.All)
        {
            digest.Add($"{feed.Page}", feed.PageFile, feed.Name, feed.Directive.Raw);
            digest.Add(feed.Files.Length).Add([.. feed.Files.Select(f => $"{f.Kind} {f.File}")]);
        }
    }
}
