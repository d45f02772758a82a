using System.Collections.Immutable;
using System.Text;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// One directive where it stands: its parameters, its page, and what it may ask for. Whatever it makes of others' words
/// goes through here, so that nothing reaches a page that did not pass a guard.
/// </summary>
internal sealed record DirectiveCall(Directive Directive, PageLinks Links)
{
    /// <summary>The union; whoever looks at it may show anything of it (decision 101).</summary>
    public SiteMap Map => Links.Map;

    /// <summary>What can be asked of the union by name.</summary>
    public Inquiry Ask => Links.Ask;

    /// <summary>The page that the directive is written on.</summary>
    public UnitedPage Page => Links.Own;

    private PagePlace Place => Links.Place;

    /// <summary>What of it may still be made.</summary>
    public DirectiveBudget Budget => Place.Budget;

    /// <summary>Whether it is too deep within others to show pages or texts.</summary>
    public bool IsTooDeep => Place.Depth >= DirectiveBudget.Deepest;

    /// <summary>Values without a name, in order.</summary>
    public ImmutableArray<string> Bare =>
        [.. Directive.Parameters.Where(p => p.Name.Length == 0).Select(p => p.Value)];

    /// <summary>The last value called <paramref name="name"/>; null where there is none.</summary>
    public string? Find(string name) =>
        Directive.Parameters.LastOrDefault(p => p.Name == name) is { Name.Length: > 0 } found ? found.Value : null;

    /// <summary>Whether a parameter says yes; <paramref name="otherwise"/> where it is not there.</summary>
    public bool Says(string name, bool otherwise) =>
        Find(name) is { } value ? value.Trim().ToLowerInvariant() is "yes" or "1" or "true" or "on" or "y" : otherwise;

    /// <summary>A whole number; null where there is none.</summary>
    public int? Number(string name) =>
        int.TryParse(Find(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A message in the place of the directive.</summary>
    public DirectiveHtml Trouble(string message)
    {
        var html = new StringBuilder("<span class=\"directive directive-trouble\"><span class=\"directive-name\">");
        HtmlText.Append(html, Directive.Name);
        html.Append("</span> ");
        HtmlText.Append(html, message);
        return DirectiveHtml.Line(html.Append("</span>").ToString());
    }

    /// <summary>The pages that <paramref name="spec"/> selects here; null, and a message, where it cannot be told.</summary>
    public ImmutableArray<Identity>? Select(string spec, string sort, out DirectiveHtml trouble)
    {
        trouble = DirectiveHtml.Nothing;
        if (!Budget.TakesSpec(spec))
        {
            trouble = Trouble("this page asks for more selections of pages than are made for one page");
            return null;
        }

        switch (Ask.Select(spec, sort))
        {
            case PageSelection.Selected selected:
                return selected.Pages;
            case PageSelection.Refused { Mistake: var mistake }:
                trouble = Trouble(mistake.ToString());
                return null;
            default:
                throw new InvalidOperationException("a selection that is not one of its cases");
        }
    }

    /// <summary>A question as it is asked here.</summary>
    public PageQuery Query(string spec, string sort) =>
        new(spec) { Sort = sort, Place = Page.Id, ShownOn = Place.Owner == Page.Id ? null : Place.Owner };

    /// <summary>The page or file that <paramref name="name"/> means here; null where nothing goes by it.</summary>
    public Identity? FindNamed(string name) => Ask.Named(name);

    /// <summary>A link, with <paramref name="label"/> or what it leads to as its words.</summary>
    public static string Link(LinkShape shape, string label)
    {
        var html = new StringBuilder("<").Append(shape.Element);
        foreach (var (name, value) in shape.Attributes())
        {
            HtmlText.AppendAttribute(html, name, value);
        }

        html.Append('>');
        HtmlText.Append(html, label.Length > 0 ? label : shape.Label);
        return html.Append("</").Append(shape.Element).Append('>').ToString();
    }

    /// <summary>A link to a page or file.</summary>
    public string LinkTo(Identity id, string label = "") => Link(Ask.To(id), label);

    /// <summary>
    /// A page or file by its own name, as ikiwiki's lists name them: the last part of its path.
    /// </summary>
    public string LastName(Identity id)
    {
        var name = Ask.NameOf(id);
        return IkiwikiName.Shown(name[(name.LastIndexOf('/') + 1)..]);
    }

    /// <summary>Wiki text as if it stood on the page, in the place of the directive.</summary>
    public DirectiveHtml Text(string text) => Text(text, []);

    /// <summary>The same of a text that holds marks of what was <paramref name="made"/> before.</summary>
    public DirectiveHtml Text(string text, ImmutableArray<string> made)
    {
        if (IsTooDeep || !Budget.TakesText(text))
        {
            return Trouble("there is more here than directives make on one page");
        }

        var page = Links.Page;
        var source = new PageSource(
            Model.Place.Of(page.Read.Gathered),
            Links.Dialect,
            Encoding.UTF8.GetBytes(text)) { Policy = Links.Policy };
        var parsed = PageParse.Of(source);
        var nested = page with
        {
            Read = page.Read with { Facts = parsed.Facts },
            Links = Ask.Targets(parsed.Facts.Links),
        };
        return PageBody.Fragment(parsed, Links.Within(nested, $"d{Budget.NextNumber()}-"), made);
    }

    /// <summary>The whole text of another page, in the place of the directive.</summary>
    public string Body(UnitedPage page)
    {
        var (text, links) = Ask.Body(page, $"d{Budget.NextNumber()}-");
        return PageBody.Of(text, links);
    }
}
