using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Tells at a glance of files that show one page alone whether they show what they did: their own page, and all that they can show
/// of others (decision 119). Disposing waits for what was begun: afterwards nothing reads what the plan was made of.
/// </summary>
internal sealed class Glances : IDisposable
{
    private readonly SiteMap _map;
    private readonly Task<Sum?> _environs;

    /// <summary>Begins to look at what is around pages, beside whatever else is planned.</summary>
    public Glances(SiteMap map)
    {
        _map = map;
        _environs = Task.Run(() => Environs.Of(map));
    }

    /// <summary>
    /// The sum of all that <paramref name="file"/> can show, which shows <paramref name="page"/> and beside it
    /// <paramref name="sidebar"/>; null where it may show more than that.
    /// </summary>
    public Sum? Find(string file, UnitedPage page, UnitedPage? sidebar)
    {
        using var digest = IsAlone(page) ? FindAround(file) : null;
        if (digest is null)
        {
            return null;
        }

        digest.Add(page.Id.Key, page.Read.Gathered.Source).Add(page.Read.Shown).Add(page.Read.Gathered.Content.Content);
        digest.Add(page.Read.Gathered.History);
        AddNames(digest, page.Provenance.Lineage);
        AddNames(digest, page.Provenance.ForkedAs);
        return Sum.Of(digest.Add(sidebar is null ? "" : $"{sidebar.Id}").Add(sidebar?.Read.Shown ?? default));
    }

    /// <summary>
    /// A digest of the name of <paramref name="file"/> and of all that it can show of what is around pages, to add to whatever else it
    /// shows; null where it may show more than that.
    /// </summary>
    public TextDigest? FindAround(string file)
    {
        if (_environs.GetAwaiter().GetResult() is not { } around)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Sum.Length];
        around.Write(bytes);
        return new TextDigest().Add(bytes).Add(file);
    }

    public void Dispose()
    {
        try
        {
            _environs.Wait();
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

    // Which pages those are, other pages' histories may tell.
    private static void AddNames(TextDigest digest, ImmutableArray<Identity> pages) =>
        digest.Add(pages.Length).Add([.. pages.Select(p => p.ToString())]);
}
