using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>Asks the union for pages, in the language that directives use.</summary>
public static class QueryVerb
{
    /// <summary>Answers <paramref name="request"/>.</summary>
    public static VerbOutcome Run(
        QueryRequest request, IProgress<WalkStep>? progress, CancellationToken cancellation) =>
        PageSpec.Of(request.Spec).Trouble is { } mistake
            ? new NotDone(mistake.ToString())
            : new SpaceRun(request.Space, progress, cancellation)
                .OverUnion((_, united) => Asked(request, united.Union));

    private static VerbOutcome Asked(QueryRequest request, UnionGraph union)
    {
        GatheredPage? from = null;
        if (request.From is { } name && PageNaming.Of(union).Find(name, out from) is { } unknown)
        {
            return unknown;
        }

        var query = new PageQuery(request.Spec)
        {
            Sort = request.Sort,
            Place = from?.Id,
            Reach = request.Reach == QueryReach.Files ? PageQueryReach.Everything : PageQueryReach.Pages,
        };
        return new PageSpecs(union).Select(query) switch
        {
            PageSelection.Selected selected => Answer(request, union, selected),
            PageSelection.Refused { Mistake: var mistake } => new NotDone(mistake.ToString()),
            _ => throw new InvalidOperationException("a selection that is not one of its cases"),
        };
    }

    private static QueryOutcome Answer(QueryRequest request, UnionGraph union, PageSelection.Selected selected)
    {
        var pages = union.Pages.ToDictionary(p => p.Id, QueryLine.Of);
        var files = union.Assets.ToDictionary(a => a.Gathered.Id, a => QueryLine.Of(a.Gathered));
        var changes = union.Changes.ToDictionary(c => c.Id, QueryLine.Of);
        return new QueryOutcome(request.Spec, request.Sort)
        {
            Pages = [.. selected.Pages.Select(id => pages.GetValueOrDefault(id) ?? files.GetValueOrDefault(id) ?? changes[id])],
            Reads = QueryRead.Of(selected.Reads),
        };
    }
}
