using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// Adds to what pages say what their templates say of them: tags, and fields that they do not set themselves. A
/// template within a template is not looked into, so that this ends.
/// </summary>
internal sealed class TemplateFacts
{
    private const long LargestTemplate = 64 * 1024;

    private readonly PageReading _reading;
    private readonly Dictionary<(ShardName, string), ReadPage> _pages;
    private readonly ConcurrentDictionary<Identity, string?> _texts = [];

    private TemplateFacts(ImmutableArray<ReadPage> pages, PageReading reading)
    {
        _reading = reading;
        _pages = pages.GroupBy(p => (p.Gathered.Id.Shard, WithoutEnding(p.Gathered.Source))).ToDictionary(g => g.Key, g => g.First());
    }

    /// <summary>The pages, in their order, with what templates add; <paramref name="degree"/> of them at once.</summary>
    public static ImmutableArray<ReadPage> AddedTo(ImmutableArray<ReadPage> pages, PageReading reading, int degree)
    {
        if (!pages.Any(HoldsTemplates))
        {
            return pages;
        }

        var templates = new TemplateFacts(pages, reading);
        ReadPage[] added = [.. pages];
        SeveralAtOnce.Do(added.Length, degree, i => added[i] = HoldsTemplates(pages[i]) ? templates.AddedTo(pages[i]) : pages[i]);
        return [.. added];
    }

    private static bool HoldsTemplates(ReadPage page) => page.Facts.Directives.Any(d => d.Directive.Name == "template");

    private ReadPage AddedTo(ReadPage page)
    {
        var facts = page.Facts;
        foreach (var used in facts.Directives.Where(d => d.Directive.Name == "template"))
        {
            if (used.Directive.Find("id") is { } id && FindText(page.Gathered.Id.Shard, id) is { } template)
            {
                facts = With(facts, used, Filled(page, used, template));
            }
        }

        return page with { Facts = facts };
    }

    private PageFacts Filled(ReadPage page, PageDirective used, string template)
    {
        var text = TemplateText.Filled(template, TemplateText.Fields(used.Directive), value => value);
        return _reading.FactsAs(page.Gathered.Id, Encoding.UTF8.GetBytes(text));
    }

    private static PageFacts With(PageFacts facts, PageDirective used, PageFacts added) => facts with
    {
        Tags = [.. facts.Tags.Union(added.Tags, StringComparer.Ordinal).Order(StringComparer.Ordinal)],

        // As in ikiwiki, what a template links to by itself is no link of the pages that use it; tags are.
        Links = [.. facts.Links, .. added.Links.Where(l => l.Kind == LinkKind.Tag).Select(l => l with { Line = used.Line, Column = used.Column })],
        Meta = added.Meta.SetItems(facts.Meta),
    };

    private string? FindText(ShardName shard, string id)
    {
        var page = _pages.GetValueOrDefault((shard, $"templates/{id}")) ?? _pages.GetValueOrDefault((shard, id.TrimStart('/')));
        if (page is null || page.Gathered.Size > LargestTemplate)
        {
            return null;
        }

        return _texts.GetOrAdd(page.Gathered.Id, Read);
    }

    // A page that went while the space is compiled is told by whoever shows it.
    private string? Read(Identity id)
    {
        try
        {
            return TemplateText.Of(_reading.Parsed(id), _reading.Written(id));
        }
        catch (ContentGoneException)
        {
            return null;
        }
    }

    private static string WithoutEnding(string source)
    {
        var dot = source.LastIndexOf('.');
        return dot > source.LastIndexOf('/') + 1 ? source[..dot] : source;
    }
}
