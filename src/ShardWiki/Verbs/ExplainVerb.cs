using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>Says why a page is what it is: placements, voices, reasons, overlays, decisions, revisions.</summary>
public static class ExplainVerb
{
    /// <summary>Explains the page called <paramref name="name"/>.</summary>
    public static VerbOutcome Run(
        SpaceRequest request, string name, IProgress<WalkStep>? progress, CancellationToken cancellation) =>
        new SpaceRun(request, progress, cancellation)
            .OverUnion((space, united) => Explained(space, united.Union, name));

    private static VerbOutcome Explained(OpenSpace space, UnionGraph union, string name)
    {
        var naming = PageNaming.Of(union);
        var found = naming.All(name);
        var topics = found.IsEmpty
            ? union.Detours.Where(d => d.From == PagePath.Of(name)).Select(d => d.Topic)
            : union.Pages.Where(p => found.Any(f => f.Id == p.Id)).Select(p => p.Topic);
        var ids = topics.Distinct().ToImmutableArray();
        if (ids.IsEmpty)
        {
            return naming.Find(name, out _) ?? new NotDone($"there is no page '{name}'");
        }

        var explanations = ids.Select(id => TopicExplanation.Of(union, union.Topics.First(t => t.Id == id)));
        return new ExplainOutcome(name, space.Configuration.Title, [.. explanations]);
    }
}
