using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// The feeds of one <c>inline</c> directive: the page that it stands on, and where each kind of feed lies, beside that page.
/// </summary>
internal sealed record InlineFeed(Identity Page, Directive Directive, string PageFile)
{
    /// <summary>Its files by kind, in the order of kinds.</summary>
    public required ImmutableArray<(FeedKind Kind, string File)> Files { get; init; }

    /// <summary>What tells it from other feeds of the page, and stays the same.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called: what the directive says, else the title of its page.</summary>
    public string TitleOn(UnitedPage page) =>
        Directive.Find("title") is { Length: > 0 } title ? title : page.Read.Facts.Title;
}
