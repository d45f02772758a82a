using System.Collections.Frozen;
using System.Globalization;
using HandlebarsDotNet;

namespace ShardWiki.Projection;

/// <summary>
/// The compiled layouts of a theme. Each takes a read-only record and writes HTML; values are data and escaped,
/// whatever they hold. Compiled once, safe to call from many threads.
/// </summary>
internal sealed class Templates
{
    private readonly FrozenDictionary<string, HandlebarsTemplate<TextWriter, object, object>> _layouts;

    private Templates(FrozenDictionary<string, HandlebarsTemplate<TextWriter, object, object>> layouts) =>
        _layouts = layouts;

    /// <summary>Compiles layouts and partials, each by name; throws where the linter should have spoken.</summary>
    public static Templates Of(IEnumerable<TemplateSource> partials, IEnumerable<TemplateSource> layouts)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            TextEncoder = new TemplateEncoder(),
            FormatProvider = CultureInfo.InvariantCulture,
        });
        foreach (var partial in partials)
        {
            handlebars.RegisterTemplate(partial.Name, partial.Text);
        }

        return new Templates(layouts.ToFrozenDictionary(
            l => l.Name, l => handlebars.Compile(new StringReader(l.Text)), StringComparer.Ordinal));
    }

    /// <summary>Writes the layout called <paramref name="layout"/> with <paramref name="model"/> in it.</summary>
    public string Render(string layout, object model)
    {
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        _layouts[layout](html, model, null!);
        return html.ToString();
    }
}
