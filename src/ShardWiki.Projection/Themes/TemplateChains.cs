using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// How templates call partials, and those others: none may call itself, however far round, and all that stands within each other, along
/// the whole way, must fit on a stack.
/// </summary>
internal sealed class TemplateChains
{
    private const int Deepest = 500;

    private readonly Dictionary<string, TemplateSource> _partials;
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _round = new(StringComparer.Ordinal);

    private TemplateChains(ImmutableArray<TemplateSource> partials) =>
        _partials = partials.ToDictionary(p => p.Name, StringComparer.Ordinal);

    /// <summary>What is wrong with the calls of a theme's partials and layouts.</summary>
    public static IEnumerable<ThemeError> Of(ImmutableArray<TemplateSource> partials, ImmutableArray<TemplateSource> layouts)
    {
        var chains = new TemplateChains(partials);
        ImmutableArray<(TemplateSource Template, int Depth)> all =
        [
            .. partials.Select(p => (p, chains.DepthOf(p.Name, 0))),
            .. layouts.Select(l => (l, chains.Within(l, 0))),
        ];
        return all.Where(t => t.Depth > Deepest)
            .Select(t => new ThemeError(t.Template.File, 0, $"with its partials, more than {Deepest} blocks and partials stand within each other"))
            .Concat(partials.Where(p => chains._round.Contains(p.Name))
                .Select(p => new ThemeError(p.File, 0, $"the partial '{p.Name}' calls itself")));
    }

    // No deeper than is allowed: a longer way is wrong already.
    private int DepthOf(string name, int around)
    {
        if (_open.Contains(name))
        {
            _round.Add(name);
            return 0;
        }

        if (_depths.TryGetValue(name, out var known) || !_partials.TryGetValue(name, out var partial))
        {
            return known;
        }

        if (around > Deepest)
        {
            return 1;
        }

        _open.Add(name);
        var depth = Within(partial, around);
        _open.Remove(name);
        return _depths[name] = depth;
    }

    private int Within(TemplateSource template, int around)
    {
        var (depth, deepest, blocks) = (1, 1, new Stack<int>());
        foreach (var tag in template.Tags.Tags)
        {
            if (tag.Kind is TagKind.Open || (tag.IsAlternative && blocks.Count > 0))
            {
                blocks.Push(tag.Kind is TagKind.Open ? 1 : blocks.Pop() + 1);
                depth++;
            }

            if (tag.Kind is TagKind.Close && blocks.TryPop(out var ended))
            {
                depth -= ended;
            }

            deepest = Math.Max(deepest, tag.Kind is TagKind.Partial ? depth + DepthOf(tag.Name, around + depth) : depth);
        }

        return deepest;
    }
}
