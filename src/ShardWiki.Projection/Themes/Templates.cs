using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HandlebarsDotNet;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// The compiled layouts of a theme. Each takes a read-only record and writes HTML; values are data and escaped,
/// whatever they hold. Compiled once, safe to call from many threads.
/// </summary>
internal sealed class Templates
{
    private readonly FrozenDictionary<string, HandlebarsTemplate<TextWriter, object, object>> _layouts;

    private Templates(FrozenDictionary<string, HandlebarsTemplate<TextWriter, object, object>> layouts, string digest) =>
        (_layouts, Digest) = (layouts, digest);

    /// <summary>Digest of all that they are made of.</summary>
    public string Digest { get; }

    /// <summary>Compiles layouts and partials, each by name; throws where the linter should have spoken.</summary>
    public static Templates Of(ImmutableArray<TemplateSource> partials, ImmutableArray<TemplateSource> layouts)
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

        var compiled = layouts.ToFrozenDictionary(
            l => l.Name, l => handlebars.Compile(new StringReader(l.Text)), StringComparer.Ordinal);
        return new Templates(compiled, TextDigest.Of(partials.Concat(layouts).SelectMany(t => (string[])[t.File, t.Name, t.Text])));
    }

    /// <summary>Writes the layout called <paramref name="layout"/> with <paramref name="model"/> in it.</summary>
    public string Render(string layout, object model)
    {
        using var html = new TextRoom();
        _layouts[layout](html, model, null!);
        return html.ToString();
    }

    /// <summary>The same as UTF-8; no text of the whole is made.</summary>
    public void Render(string layout, object model, IBufferWriter<byte> output)
    {
        using var html = new TextRoom();
        _layouts[layout](html, model, null!);
        Encoding.UTF8.GetBytes(html.Written, output);
    }
}
