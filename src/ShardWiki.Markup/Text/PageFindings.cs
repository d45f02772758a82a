using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>Collects what one page's parsing has to tell, with places in the file as its author sees it.</summary>
internal sealed class PageFindings(SourceText source)
{
    private readonly List<Finding> _all = [];

    public void Add(FindingCode code, int offset, string message) =>
        _all.Add(Finding.Of(code, source.At(Math.Min(offset, source.Text.Length)), message));

    public ImmutableArray<Finding> Sorted() => [.. _all.Order()];
}
