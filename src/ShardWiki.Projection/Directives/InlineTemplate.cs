using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// A template of a shard's own for the pages that an <c>inline</c> shows: the file <c>templates/NAME.tmpl</c>, or a page.
/// It is HTML of the shard's, so all that it makes passes the full guard; values are data, and links lead where the pages are.
/// </summary>
internal sealed class InlineTemplate(DirectiveCall call, string template)
{
    private readonly List<string> _made = [];
    private readonly Dictionary<string, LinkShape> _links = new(StringComparer.Ordinal);

    /// <summary>The template called <paramref name="name"/>; null where the shard has none.</summary>
    public static InlineTemplate? Find(DirectiveCall call, string name) =>
        TemplateDirective.TextOf(call, name) is { } template ? new InlineTemplate(call, template) : null;

    /// <summary>The pages, each in the template; without their texts in a list.</summary>
    public string Filled(ImmutableArray<Identity> shown, bool isList)
    {
        var html = new StringBuilder();
        for (var i = 0; i < shown.Length; i++)
        {
            var fields = FieldsOf(shown[i], isList);
            fields["first"] = i == 0 ? "1" : "";
            fields["last"] = i == shown.Length - 1 ? "1" : "";
            var rows = TagsOf(shown[i]);
            html.Append(TemplateText.Filled(
                template,
                new TemplateFields(fields) { Rows = ImmutableDictionary<string, ImmutableArray<IReadOnlyDictionary<string, string>>>.Empty.Add("tags", rows) },
                value => value)).Append('\n');
        }

        return HtmlGuard.Clean(
            html.ToString(), call.Links.Policy, new LinksOfTemplates(new LinksWithFragments(call.Links, _made), _links));
    }

    private Dictionary<string, string> FieldsOf(Identity id, bool isList)
    {
        var (shape, item) = (call.Ask.To(id), call.Ask.Item(id));
        var address = shape.Address ?? "";
        Known(address, shape);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = HtmlText.Of(shape.Label),
            ["pageurl"] = HtmlText.Of(address),
            ["permalink"] = HtmlText.Of(address),
            ["ctime"] = item.Created is { } made ? Made(InlineByline.Date(call, made)) : "",
            ["mtime"] = item.Changed is { } changed ? Made(InlineByline.Date(call, changed)) : "",
        };
        if (item.File is null)
        {
            fields["author"] = HtmlText.Of(item.Author);
        }

        if (item.Page is { } page)
        {
            AddOfPage(fields, (page, item), isList);
        }
        else if (item.Change is not null)
        {
            fields["content"] = isList ? "" : Made(item.Touched);
        }

        return fields;
    }

    private string Known(string address, LinkShape shape)
    {
        _links[address] = shape;
        return HtmlText.Of(address);
    }

    private void AddOfPage(Dictionary<string, string> fields, (UnitedPage Page, ListedItem Item) of, bool isList)
    {
        var page = of.Page;
        foreach (var (name, value) in page.Read.Facts.Meta)
        {
            fields.TryAdd(name, HtmlText.Of(value));
        }

        fields["authorurl"] = HtmlText.Of(InlineDirective.AuthorUrlOf(page) ?? "");
        fields["enclosure"] = Enclosure.Find(call.Links, page, of.Item.Enclosure) is { Address: { } file } shape ? Known(file, shape) : "";
        fields["description"] = HtmlText.Of(page.Read.Facts.Meta.GetValueOrDefault("description", ""));
        fields["content"] = isList || !call.Budget.TakesBody() ? "" : Made(call.Body(page));
    }

    private ImmutableArray<IReadOnlyDictionary<string, string>> TagsOf(Identity id) => call.Ask.Item(id).Page is not { } page ? []
        : [.. page.Read.Facts.Tags.Select(t => (IReadOnlyDictionary<string, string>)new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["link"] = Made(SmallDirectives.TagLink(call, page, t)),
            ["tag"] = HtmlText.Of(t),
        })];

    // What is safe HTML already is named by a number, and put in its place by the guard.
    private string Made(string html)
    {
        _made.Add(html);
        var element = html.StartsWith("<div", StringComparison.Ordinal) || html.StartsWith("<p", StringComparison.Ordinal) ? "div" : "span";
        return string.Create(CultureInfo.InvariantCulture, $"<{element} {HtmlGuard.FragmentMark}=\"{_made.Count - 1}\"></{element}>");
    }

    // A link to a page of the list is known by its address, which is written for the place where the list stands.
    private sealed class LinksOfTemplates(IGuardedLinks links, Dictionary<string, LinkShape> known) : IGuardedLinks
    {
        public LinkShape? Link(string? mark, string? href) =>
            mark is null && href is not null && known.TryGetValue(href, out var shape) ? shape : links.Link(mark, href);

        public LinkShape? Within(string id) => links.Within(id);

        public LinkShape? Picture(string? mark, string? source) => links.Picture(mark, source);

        public string? Fragment(string? mark) => links.Fragment(mark);

        public string Id(string id) => links.Id(id);
    }
}
