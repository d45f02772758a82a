using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// The directives that a page carries out where it stands, also those within others: of an <c>if</c> the text that is shown,
/// and of a <c>template</c> what it is filled to. It is known before the page is written, for files that directives make.
/// </summary>
internal sealed class CarriedOut
{
    private readonly SiteMap _map;
    private readonly UnitedPage _page;
    private readonly PagePlace _place;
    private readonly List<Directive> _found = [];

    private CarriedOut(SiteMap map, UnitedPage page)
    {
        (_map, _page) = (map, page);
        _place = new PagePlace("", LinkStyle.Folder, "") { Owner = page.Id };
    }

    /// <summary>Those of <paramref name="page"/>, in document order, outermost first.</summary>
    public static IReadOnlyList<Directive> On(SiteMap map, UnitedPage page)
    {
        if (page.Read.Facts.Directives.IsEmpty)
        {
            return [];
        }

        var carried = new CarriedOut(map, page);
        foreach (var directive in page.Read.Facts.Directives)
        {
            carried.Add(directive.Directive, 0);
        }

        return carried._found;
    }

    private void Add(Directive directive, int depth)
    {
        _found.Add(directive);
        if (depth == DirectiveBudget.Deepest || directive.IsQuiet || !KnownDirectives.Holds(directive.Name))
        {
            return;
        }

        if (!MayHoldOthers(directive))
        {
            Count(directive);
            return;
        }

        var call = new DirectiveCall(directive, new PageLinks(_map, _page, _place));
        foreach (var text in Texts(call).Where(t => t.Contains("[[!", StringComparison.Ordinal) && _place.Budget.TakesText(t)))
        {
            NestedDirectives.In(text).ForEach(d => Add(d, depth + 1));
        }
    }

    // What is shown of an 'if' is one of its parameters: whether it holds need not be found out for a text without directives.
    private static bool MayHoldOthers(Directive directive) =>
        directive.Name == "template" || directive.Parameters.Any(p => p.Value.Contains("[[!", StringComparison.Ordinal));

    // It is decided when the page is written, and counts there: what comes after it must count as much here.
    private void Count(Directive directive)
    {
        if (directive.Name == "if" && directive.Find("test") is { } test && directive.Find("then") is not null)
        {
            _place.Budget.TakesSpec(test);
        }
    }

    private static IEnumerable<string> Texts(DirectiveCall call) => call.Directive.Name switch
    {
        "if" => [Conditional.TextOf(call, out _) ?? ""],
        "template" => [.. call.Directive.Parameters.Select(p => p.Value), Template(call)],
        _ => call.Directive.Parameters.Select(p => p.Value),
    };

    // A page that went while the space is compiled is told by whoever shows it.
    private static string Template(DirectiveCall call)
    {
        try
        {
            return TemplateDirective.RawOf(call) ?? "";
        }
        catch (ContentGoneException)
        {
            return "";
        }
    }
}
