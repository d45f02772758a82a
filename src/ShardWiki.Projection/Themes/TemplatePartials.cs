using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>The partials of a theme, each compiled when it is first written, once for each indent that it is written with.</summary>
internal sealed class TemplatePartials(ImmutableArray<TemplateSource> sources)
{
    private readonly FrozenDictionary<string, TemplateSource> _sources = sources.ToFrozenDictionary(s => s.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Name, string Indent), ImmutableArray<TemplateNode>> _compiled = new();

    /// <summary>The partial called <paramref name="name"/>, which the linter has seen.</summary>
    public ImmutableArray<TemplateNode> Of(string name, string indent) => _compiled.GetOrAdd((name, indent), key =>
        TemplateParsing.Of(Indented(_sources[key.Name], key.Indent), this));

    private static TemplateTags Indented(TemplateSource source, string indent) =>
        indent.Length == 0 ? source.Tags : TemplateTags.Of(TemplateSpacing.Indented(source.Text, indent));
}
