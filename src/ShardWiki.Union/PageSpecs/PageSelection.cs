using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>What a question to a union found. A closed set.</summary>
public abstract record PageSelection
{
    private PageSelection()
    {
    }

    /// <summary>These pages and files, in the order that was asked for, and what that depended on.</summary>
    public sealed record Selected(ImmutableArray<Identity> Pages, ImmutableArray<SpecRead> Reads) : PageSelection;

    /// <summary>The question cannot be answered; the mistake is in its specification, or else in its order.</summary>
    public sealed record Refused(PageSpecMistake Mistake) : PageSelection;
}
