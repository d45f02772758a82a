namespace ShardWiki.Projection;

/// <summary>For HTML whose links and ids are already what they should be: the guard then only takes away.</summary>
internal sealed class LinksAsTheyAre : IGuardedLinks
{
    public static readonly LinksAsTheyAre Instance = new();

    public LinkShape? Link(string? mark, string? href) => null;

    public LinkShape? Within(string id) => null;

    public LinkShape? Picture(string? mark, string? source) => null;

    public string? Fragment(string? mark) => null;

    public string Id(string id) => id;
}
