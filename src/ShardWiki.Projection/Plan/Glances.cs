using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Tells at a glance whether files show what they did: what the pages in them are by themselves, each looked at once, and all that they
/// can show of others (decision 119). Disposing waits for what was begun: afterwards nothing reads what the plan was made of.
/// </summary>
internal sealed class Glances : IDisposable
{
    private readonly SiteMap _map;
    private readonly Task<Sights?> _seen;

    /// <summary>Begins to look at what is around pages, beside whatever else is planned.</summary>
    public Glances(SiteMap map)
    {
        _map = map;
        _seen = Task.Run(() => Environs.Of(map) is { } around ? new Sights(around, [.. map.Union.Pages.Select(OwnOf)]) : null);
    }

    /// <summary>
    /// The sum of all that a file can show which shows <paramref name="page"/> and beside it <paramref name="sidebar"/>; null where it may
    /// show more than that.
    /// </summary>
    public Sum? Find(UnitedPage page, UnitedPage? sidebar)
    {
        if (!IsAlone(page) || Seen() is not { } seen)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[3 * Sum.Length];
        seen.Around.Write(bytes);
        seen.Own[page.Number].Write(bytes[Sum.Length..]);
        (sidebar is null ? default : seen.Own[sidebar.Number]).Write(bytes[(2 * Sum.Length)..]);
        return Sum.Of(bytes);
    }

    /// <summary>
    /// A digest of the name of <paramref name="file"/> and of all that it can show of what is around pages, to add to whatever else it
    /// shows; null where it may show more than that.
    /// </summary>
    public TextDigest? FindAround(string file)
    {
        if (Seen() is not { } seen)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Sum.Length];
        seen.Around.Write(bytes);
        return new TextDigest().Add(bytes).Add(file);
    }

    /// <summary>Adds what <paramref name="page"/> is by itself to <paramref name="digest"/>, which was made here.</summary>
    public void AddOwn(TextDigest digest, UnitedPage page)
    {
        Span<byte> bytes = stackalloc byte[Sum.Length];
        Seen()!.Own[page.Number].Write(bytes);
        digest.Add(bytes);
    }

    public void Dispose()
    {
        try
        {
            _seen.Wait();
        }
        catch (AggregateException)
        {
            // Whoever asked was told.
        }
    }

    // Whatever else may stand on a page, of several voices, decisions or the program itself, its key tells.
    private bool IsAlone(UnitedPage page)
    {
        var topic = _map.TopicOf(page);
        return topic.Voices is [{ Removal: null }] && topic.Canonical == page.Id && topic.Merges.IsEmpty && topic.Reasons.IsEmpty
            && page.Provenance.Overlay is null && page.Read.Gathered.GeneratedFor is null && !page.Read.Facts.IsExcerpt
            && _map.OverlaysOn(page.Id).IsEmpty && _map.ConflictsAt(topic.Address).IsEmpty;
    }

    private Sights? Seen() => _seen.GetAwaiter().GetResult();

    // All that a page is but for what its text says of other pages: its text, and its history.
    private static Sum OwnOf(UnitedPage page)
    {
        using var digest = new TextDigest();
        digest.Add($"{page.Id.Shard}", page.Id.Key, page.Read.Gathered.Source).Add(page.Read.Shown).Add(page.Read.Gathered.Content.Content);
        digest.Add(page.Read.Gathered.History);
        AddNames(digest, page.Provenance.Lineage);
        AddNames(digest, page.Provenance.ForkedAs);
        return Sum.Of(digest);
    }

    // Which pages those are, other pages' histories may tell.
    private static void AddNames(TextDigest digest, ImmutableArray<Identity> pages) =>
        digest.Add(pages.Length).Add([.. pages.Select(p => p.ToString())]);

    /// <summary>What can be seen at a glance: of what is around pages, and of each page by its number.</summary>
    private sealed record Sights(Sum Around, Sum[] Own);
}
