using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>Makes nodes of a template in which the linter found nothing wrong.</summary>
internal sealed class TemplateParsing
{
    private readonly TemplatePartials _partials;
    private readonly ImmutableArray<TemplateTag> _tags;
    private readonly TemplateSpacing _spacing;
    private int _at;

    private TemplateParsing(TemplateTags template, TemplatePartials partials) =>
        (_tags, _spacing, _partials) = (template.Tags, TemplateSpacing.Of(template), partials);

    /// <summary>The nodes of a template.</summary>
    public static ImmutableArray<TemplateNode> Of(TemplateTags template, TemplatePartials partials) =>
        new TemplateParsing(template, partials).Nodes();

    // Up to the end, or to a tag that ends what is being read, which is left standing.
    private ImmutableArray<TemplateNode> Nodes()
    {
        var nodes = ImmutableArray.CreateBuilder<TemplateNode>();
        for (; ; _at++)
        {
            if (_spacing.Texts[_at] is { Length: > 0 } text)
            {
                nodes.Add(new TemplateNode.Text(text));
            }

            if (_at == _tags.Length || _tags[_at].Kind is TagKind.Else or TagKind.Close)
            {
                return nodes.DrainToImmutable();
            }

            if (One(_tags[_at]) is { } node)
            {
                nodes.Add(node);
            }
        }
    }

    private TemplateNode? One(TemplateTag tag) => tag.Kind switch
    {
        TagKind.Value => new TemplateNode.Value(Path(tag.Name)),
        TagKind.Raw => new TemplateNode.Raw(Path(tag.Name)),
        TagKind.Partial => new TemplateNode.Partial(
            _partials, tag.Name, tag.Words.Count > 1 ? Path(tag.Words[1]) : null, _spacing.Indents[_at]),
        TagKind.Open => Block(tag.Words),
        _ => null,
    };

    // From its first tag to the one that ends it.
    private TemplateNode Block(IReadOnlyList<string> words)
    {
        _at++;
        var then = Nodes();
        var otherwise = ImmutableArray<TemplateNode>.Empty;
        if (_tags[_at] is { Kind: TagKind.Else } tag)
        {
            if (tag.IsAlternative)
            {
                otherwise = [Block(tag.Words)];
            }
            else
            {
                _at++;
                otherwise = Nodes();
            }
        }

        var path = Path(words[1]);
        return words[0] switch
        {
            "if" => new TemplateNode.If(path, then, otherwise),
            "unless" => new TemplateNode.If(path, otherwise, then),
            "each" => new TemplateNode.Each(path, then, otherwise),
            _ => new TemplateNode.With(path, then, otherwise),
        };
    }

    private static TemplatePath Path(string word) => TemplatePath.Find(word)
        ?? throw new InvalidOperationException($"'{word}' is no name of a value, which the linter should have told");
}
