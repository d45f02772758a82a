using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>What a link of a page leads to. A closed set.</summary>
public abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>A page of the union; the fragment is one that exists there, or empty.</summary>
    public sealed record ToPage(Identity Page, string Fragment) : LinkTarget
    {
        /// <summary>What of that page is shown in place, by reference and not as a copy; null for a plain link.</summary>
        public Span? Shown { get; init; }
    }

    /// <summary>A picture or another file.</summary>
    public sealed record ToAsset(Identity Asset) : LinkTarget;

    /// <summary>A tag's page.</summary>
    public sealed record ToTag(string Tag) : LinkTarget;

    /// <summary>A place within the page itself.</summary>
    public sealed record Within(string Fragment) : LinkTarget;

    /// <summary>
    /// Somewhere outside the union, as it is written; whether it may be followed is decided where it is shown.
    /// </summary>
    public sealed record Outside(string Address) : LinkTarget;

    /// <summary>Nothing that is there; the closest name that is, or empty.</summary>
    public sealed record Broken(string Closest) : LinkTarget;
}
