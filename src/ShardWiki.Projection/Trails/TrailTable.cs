using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// All trails of the site (ikiwiki's manual, "plugins/trail"): each is a page that holds <c>trailitem</c>, <c>traillink</c>,
/// <c>trailitems</c> or an <c>inline</c> that says <c>trail=yes</c>, and its members stand in the order of these directives.
/// </summary>
internal sealed class TrailTable
{
    private const int MostMembers = 10_000;

    private readonly FrozenDictionary<Identity, ImmutableArray<TrailStep>> _steps;

    private TrailTable(SiteMap map, IEnumerable<Trail> trails) => _steps = trails
        .SelectMany(t => t.Members.Select((m, i) => (map.Page(m).Topic, Step: StepAt(t, i))))
        .GroupBy(s => s.Topic).ToFrozenDictionary(g => g.Key, g => g.Select(s => s.Step).ToImmutableArray());

    /// <summary>The trails of the site that <paramref name="map"/> maps.</summary>
    public static TrailTable Of(SiteMap map) => new(map, map.Union.Pages
        .Where(p => p.Read.Facts.Directives.Any(d => Leads(d.Directive))).Select(p => TrailOf(map, p)));

    /// <summary>Where a topic stands on trails, by their pages.</summary>
    public ImmutableArray<TrailStep> StepsOf(Identity topic) => _steps.GetValueOrDefault(topic, []);

    private static TrailStep StepAt(Trail trail, int at)
    {
        var (last, members) = (trail.Members.Length - 1, trail.Members);
        var turns = trail.IsCircular && last > 0;
        return new TrailStep(
            trail.Page,
            at > 0 ? members[at - 1] : turns ? members[last] : null,
            at < last ? members[at + 1] : turns ? members[0] : null);
    }

    private static bool Leads(Directive directive) => directive.Name is "trailitem" or "traillink" or "trailitems"
        || (directive.Name == "inline" && directive.Find("trail") is "yes" or "1");

    private static Trail TrailOf(SiteMap map, UnitedPage page)
    {
        var place = new PagePlace(map.TextFile(page), map.Input.Site.Links, "") { Owner = page.Id };
        var links = new PageLinks(map, page, place);
        var directives = page.Read.Facts.Directives.Select(d => d.Directive).ToArray();
        var members = directives.Where(Leads).SelectMany(d => MembersOf(new DirectiveCall(d, links)))
            .Where(id => map.FindPage(id) is { } member && member.Topic != page.Topic)
            .DistinctBy(id => map.Page(id).Topic).Take(MostMembers).ToImmutableArray();
        var options = directives.Where(d => d.Name == "trailoptions").Select(d => new DirectiveCall(d, links)).ToArray();
        if (options.LastOrDefault(o => o.Find("sort") is not null) is { } sorting)
        {
            members = map.Specs.Sorted(members, sorting.Find("sort")!) ?? members;
        }

        return new Trail(
            page.Id,
            options.Any(o => o.Says("reverse", false)) ? [.. members.Reverse()] : members,
            options.Any(o => o.Says("circular", false)));
    }

    private static IEnumerable<Identity> MembersOf(DirectiveCall call)
    {
        if (call.Directive.Name is "inline" or "trailitems")
        {
            return InlineDirective.Chosen(call, out _) ?? [];
        }

        return call.Bare is [var written, ..]
            && call.FindNamed(written[(written.IndexOf('|', StringComparison.Ordinal) + 1)..]) is { } page ? [page] : [];
    }
}
