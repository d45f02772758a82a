using System.Collections.Concurrent;
using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Answers page specifications over one union. It may be asked from many threads, and it remembers: a question that was
/// asked before costs nothing, and one that does not depend on its page is answered once for all pages of a shard.
/// </summary>
/// <param name="union">The union.</param>
/// <param name="tellsReads">Whether selections tell what they looked at, which costs more than the looking.</param>
public sealed class PageSpecs(UnionGraph union, bool tellsReads = true)
{
    private readonly Lazy<SpecScope> _scope = new(() => new SpecScope(union));
    private readonly ConcurrentDictionary<string, PageSpecReading> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<PageQuery, PageSelection> _known = [];
    private readonly ConcurrentDictionary<(PageQuery, PagePath), PageSelection> _unplaced = [];
    private readonly ConcurrentDictionary<(PageQuery, PagePath?), SpecAnswer> _anywhere = [];

    /// <summary>Answers <paramref name="query"/>.</summary>
    public PageSelection Select(PageQuery query) => _known.GetOrAdd(query, Selected);

    /// <summary>
    /// Whether <paramref name="page"/> is among what <paramref name="query"/> asks for, whatever its order; null where that
    /// cannot be told, with the mistake.
    /// </summary>
    public bool? Holds(PageQuery query, Identity page, out PageSpecMistake? mistake)
    {
        if (SpecOf(query, out mistake) is not { } spec)
        {
            return null;
        }

        var look = new SpecLook(_scope.Value, PlaceOf(query), SpecReads.Untold)
        {
            Candidate = _scope.Value.Find(page) ?? throw new ArgumentException($"no page {page}", nameof(page)),
        };
        var answer = spec.Root.Ask(look);
        mistake = answer.Trouble;
        return mistake is null ? answer.Holds : null;
    }

    /// <summary>
    /// Whether anything is what <paramref name="query"/> asks for: the first that is ends the looking. Null where that cannot be told,
    /// with the mistake.
    /// </summary>
    public bool? HoldsAnywhere(PageQuery query, out PageSpecMistake? mistake)
    {
        if (SpecOf(query, out mistake) is not { } spec)
        {
            return null;
        }

        var answer = spec.IsPlaced
            ? _anywhere.GetOrAdd((query, null), _ => AnsweredAnywhere(query, spec))
            : _anywhere.GetOrAdd((query with { Place = null, ShownOn = null }, PlaceOf(query).Mount), _ => AnsweredAnywhere(query, spec));
        mistake = answer.Trouble;
        return mistake is null ? answer.Holds : null;
    }

    /// <summary>
    /// Whether the answer is the same, order and all, as long as pages, what they say of themselves, where their links lead, and when each
    /// was made are the same; then no edit of a text alone makes it another.
    /// </summary>
    public bool OutlivesEdits(PageQuery query) =>
        SpecOf(query, out _) is not { } spec || (spec.OutlivesEdits && (PageSort.Read(query.Sort, out var sort) is not null || sort.OutlivesEdits));

    /// <summary>When a page or file was made, as it says itself or as its history says; null where nobody knows.</summary>
    public DateTimeOffset? CreatedOf(Identity page) => _scope.Value.Find(page)?.Created;

    /// <summary>When a page or file last changed, as it says itself or as its history says; null where nobody knows.</summary>
    public DateTimeOffset? ChangedOf(Identity page) => _scope.Value.Find(page)?.Changed;

    /// <summary>
    /// The name by which specifications on pages of <paramref name="shard"/> know a page or file: a path below its mount.
    /// </summary>
    public string NameOf(Identity page, ShardName shard)
    {
        var place = SpecPlace.Nowhere with { Mount = _scope.Value.Shards[shard].Attachment.Mount };
        return place.NameOf(_scope.Value.Find(page) ?? throw new ArgumentException($"no page {page}", nameof(page)));
    }

    /// <summary>
    /// The pages in the order that <paramref name="sort"/> asks for; null where it is no order.
    /// </summary>
    public ImmutableArray<Identity>? Sorted(ImmutableArray<Identity> pages, string sort) => PageSort.Read(sort, out var order) is null
        ? [.. pages.Select(p => _scope.Value.Find(p)!).Order(order).Select(c => c.Id)]
        : null;

    // Null and the mistake where it cannot be read.
    private PageSpec? SpecOf(PageQuery query, out PageSpecMistake? mistake)
    {
        var reading = _read.GetOrAdd(query.Spec, PageSpec.Of);
        mistake = (reading as PageSpecReading.Refused)?.Mistake;
        return (reading as PageSpecReading.Read)?.Spec;
    }

    private PageSelection Selected(PageQuery query)
    {
        if (SpecOf(query, out var unread) is not { } spec)
        {
            return new PageSelection.Refused(unread!);
        }

        if (PageSort.Read(query.Sort, out var sort) is { } mistake)
        {
            return new PageSelection.Refused(mistake);
        }

        var place = PlaceOf(query);
        return spec.IsPlaced
            ? Answer(spec, (query.Reach, sort), place)
            : _unplaced.GetOrAdd((query with { Place = null, ShownOn = null }, place.Mount), _ => Answer(spec, (query.Reach, sort), place));
    }

    private SpecAnswer AnsweredAnywhere(PageQuery query, PageSpec spec) =>
        AnyCandidate.Answer(spec, _scope.Value, PlaceOf(query), query.Reach) ?? AnsweredByAll(query);

    // Whether a mistake is told must not depend on who comes first.
    private SpecAnswer AnsweredByAll(PageQuery query) => Select(query) switch
    {
        PageSelection.Refused refused => SpecAnswer.No with { Trouble = refused.Mistake },
        var selection => SpecAnswer.Of(selection is PageSelection.Selected { Pages.IsEmpty: false }),
    };

    private PageSelection Answer(PageSpec spec, (PageQueryReach Reach, PageSort Sort) how, SpecPlace place)
    {
        var reads = tellsReads ? new SpecReads() : SpecReads.Untold;
        var found = new List<SpecCandidate>();
        var scope = _scope.Value;
        reads.AddAll(SpecAspect.Presence);
        if (spec.AsksForInternal)
        {
            reads.AddAll(SpecAspect.Changes);
        }

        SpecLook? look = null;
        foreach (var candidate in scope.Reached(how.Reach, spec.AsksForInternal))
        {
            look ??= new SpecLook(scope, place, reads) { Candidate = candidate };
            look.Candidate = candidate;
            var answer = spec.Root.Ask(look);
            if (answer.Trouble is { } trouble)
            {
                return new PageSelection.Refused(trouble);
            }

            if (answer.Holds)
            {
                found.Add(candidate);
            }
        }

        found.Sort(how.Sort);
        if (how.Sort.ReadsContent)
        {
            found.ForEach(c => NoteDates(reads, c.Id));
        }

        return new PageSelection.Selected([.. found.Select(c => c.Id)], reads.ToImmutable());
    }

    private static void NoteDates(SpecReads reads, Identity page)
    {
        reads.Add(SpecAspect.Content, page);
        reads.Add(SpecAspect.History, page);
    }

    private SpecPlace PlaceOf(PageQuery query)
    {
        if (query.Place is not { } page)
        {
            return SpecPlace.Nowhere;
        }

        var mount = _scope.Value.Shards[page.Shard].Attachment.Mount;
        var place = new SpecPlace(page, NameOf(page), mount);
        return query.ShownOn is { } shown ? place with { Shown = NameOf(shown) } : place;
    }

    private PagePath NameOf(Identity page) => PagePath.Of(
        _scope.Value.Find(page)?.Name ?? throw new ArgumentException($"no page {page}", nameof(page)));
}
