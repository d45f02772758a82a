using System.Collections.Frozen;

namespace ShardWiki.Projection;

/// <summary>Every directive that is carried out where it is shown, by name; and shortcuts that a wiki has of its own.</summary>
internal static class Directives
{
    private static readonly FrozenDictionary<string, Func<DirectiveCall, DirectiveHtml>> All =
        new Dictionary<string, Func<DirectiveCall, DirectiveHtml>>(StringComparer.Ordinal)
        {
            ["aggregate"] = SmallDirectives.Aggregate,
            ["brokenlinks"] = LinkLists.Broken,
            ["color"] = SmallDirectives.Color,
            ["date"] = SmallDirectives.Date,
            ["format"] = TextDirectives.Format,
            ["if"] = Conditional.Of,
            ["img"] = ImageDirective.Of,
            ["inline"] = InlineDirective.Of,
            ["linkmap"] = LinkMapDirective.Of,
            ["map"] = PageMap.Of,
            ["meta"] = SmallDirectives.Moved,
            ["more"] = TextDirectives.More,
            ["orphans"] = LinkLists.Orphans,
            ["pagecount"] = PageCounts.Count,
            ["pagestats"] = PageCounts.Statistics,
            ["progress"] = PageCounts.Progress,
            ["shortcut"] = Shortcuts.Defined,
            ["sidebar"] = TextDirectives.Sidebar,
            ["table"] = TableDirective.Of,
            ["taglink"] = SmallDirectives.TagLinks,
            ["template"] = TemplateDirective.Of,
            ["toc"] = TocDirective.Of,
            ["toggle"] = TextDirectives.Toggle,
            ["toggleable"] = TextDirectives.Toggleable,
            ["traillink"] = SmallDirectives.TrailLink,
            ["version"] = SmallDirectives.Version,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the directive makes where it stands; null where nobody carries it out.</summary>
    public static DirectiveHtml? Find(DirectiveCall call)
    {
        if (All.TryGetValue(call.Directive.Name, out var make))
        {
            return make(call);
        }

        return call.Ask.Shortcut(call.Directive.Name) is { } shortcut ? Shortcuts.Used(call, shortcut) : null;
    }
}
