using System.Collections.Immutable;
using Markdig.Syntax;

namespace ShardWiki.Markup;

/// <summary>The links of one page in document order; each node is told its number.</summary>
internal sealed class LinkList(SourceText source, SourceMap map)
{
    private readonly ImmutableArray<PageLink>.Builder _all = ImmutableArray.CreateBuilder<PageLink>();

    public int Count => _all.Count;

    /// <summary>
    /// Keeps a place for <paramref name="node"/>; its label is known only when what is in it was read.
    /// </summary>
    public int Reserve(MarkdownObject node, LinkKind kind, string address)
    {
        var (line, column) = source.Position(Math.Clamp(map.Written(node.Span.Start), 0, source.Text.Length));
        var stable = StableId.Split(address);
        var isExternal = stable is null && Address.IsExternal(address);
        var (target, fragment) = stable ?? (isExternal ? (address, "") : Address.Split(address));
        return Add(node, new PageLink
        {
            Kind = kind,
            Target = target,
            Fragment = fragment,
            Label = "",
            Line = line,
            Column = column,
            IsExternal = isExternal,
        });
    }

    /// <summary>Adds a link whose target is no URL but a name, as it is written.</summary>
    public void AddName(MarkdownObject node, LinkKind kind, WrittenLink link)
    {
        node.SetData(PageDocument.NumberKey, _all.Count);
        Note(map.Written(node.Span.Start), kind, link);
    }

    /// <summary>Adds a link that no node shows and that is written near <paramref name="offset"/> of the page.</summary>
    public void Note(int offset, LinkKind kind, WrittenLink link)
    {
        var (line, column) = source.Position(Math.Clamp(offset, 0, source.Text.Length));
        // ikiwiki takes '#' for a part of any address.
        var stable = link.Fragment.Length == 0 && link.Target.Contains('#', StringComparison.Ordinal) ? StableId.Split(link.Target) : null;
        var (target, fragment) = stable ?? (link.Target, link.Fragment);
        var isMail = kind == LinkKind.Wiki && Address.IsMail(link.Target);
        _all.Add(new PageLink
        {
            Kind = kind,
            Target = isMail ? "mailto:" + target : target,
            Fragment = fragment,
            Label = link.Label,
            Line = line,
            Column = column,
            IsExternal = isMail || (kind != LinkKind.Tag && !StableId.IsAskedFor(target) && Address.IsExternal(target)),
        });
    }

    public void Label(int number, string label) => _all[number] = _all[number] with { Label = label };

    public ImmutableArray<PageLink> ToImmutable() => _all.ToImmutable();

    private int Add(MarkdownObject node, PageLink link)
    {
        node.SetData(PageDocument.NumberKey, _all.Count);
        _all.Add(link);
        return _all.Count - 1;
    }
}
