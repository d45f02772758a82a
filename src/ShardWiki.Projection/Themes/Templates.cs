using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// The compiled layouts of a theme. Each takes a read-only record and writes HTML; values are data and escaped,
/// whatever they hold. Compiled once, safe to call from many threads.
/// </summary>
internal sealed class Templates
{
    private readonly FrozenDictionary<string, ImmutableArray<TemplateNode>> _layouts;

    private readonly FrozenDictionary<string, string> _digests;

    private Templates(FrozenDictionary<string, ImmutableArray<TemplateNode>> layouts, string all)
    {
        _layouts = layouts;
        _digests = layouts.Keys.ToFrozenDictionary(name => name, name => TextDigest.Of(all, name), StringComparer.Ordinal);
    }

    /// <summary>Digest of the layout called <paramref name="layout"/> and of all that it may show.</summary>
    public string DigestOf(string layout) => _digests[layout];

    /// <summary>Compiles layouts and partials, each by name; throws where the linter should have spoken.</summary>
    public static Templates Of(ImmutableArray<TemplateSource> partials, ImmutableArray<TemplateSource> layouts)
    {
        var parts = new TemplatePartials(partials);
        var compiled = layouts.ToFrozenDictionary(l => l.Name, l => TemplateParsing.Of(l.Tags, parts), StringComparer.Ordinal);
        return new Templates(compiled, TextDigest.Of(partials.Concat(layouts).SelectMany(t => (string[])[t.File, t.Name, t.Text])));
    }

    /// <summary>Writes the layout called <paramref name="layout"/> with <paramref name="model"/> in it.</summary>
    public string Render(string layout, object model)
    {
        using var html = Written(layout, model);
        return html.ToString();
    }

    /// <summary>The same as UTF-8; no text of the whole is made.</summary>
    public void Render(string layout, object model, IBufferWriter<byte> output)
    {
        using var html = Written(layout, model);
        Encoding.UTF8.GetBytes(html.Written, output);
    }

    private TextRoom Written(string layout, object model)
    {
        var html = new TextRoom();
        TemplateNode.Write(_layouts[layout], new TemplateScene(null) { Value = model }, html);
        return html;
    }
}
