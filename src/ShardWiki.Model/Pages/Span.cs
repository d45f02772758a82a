namespace ShardWiki.Model;

/// <summary>An address inside a page. A closed set: the whole, a heading, a named block, or lines.</summary>
public abstract record Span
{
    private Span()
    {
    }

    /// <summary>The whole page.</summary>
    public sealed record Whole : Span;

    /// <summary>From the heading with this anchor to the next heading of its level or above.</summary>
    public sealed record Heading(string Anchor) : Span;

    /// <summary>The block that the author named.</summary>
    public sealed record Block(string Name) : Span;

    /// <summary>Lines <paramref name="First"/> to <paramref name="Last"/>, counted from 1, both included.</summary>
    public sealed record Lines(int First, int Last) : Span;
}
