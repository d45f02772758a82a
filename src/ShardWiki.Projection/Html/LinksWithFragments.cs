namespace ShardWiki.Projection;

/// <summary>
/// The links of a page, with what its directives made. Each of these is put in its place once, however often the
/// author's HTML names it.
/// </summary>
internal sealed class LinksWithFragments(IGuardedLinks links, IReadOnlyList<string> fragments) : IGuardedLinks
{
    private readonly HashSet<int> _placed = [];

    public LinkShape? Link(string? mark, string? href) => links.Link(mark, href);

    public LinkShape? Within(string id) => links.Within(id);

    public LinkShape? Picture(string? mark, string? source) => links.Picture(mark, source);

    public string? Fragment(string? mark) =>
        int.TryParse(mark, out var number) && number >= 0 && number < fragments.Count && _placed.Add(number)
            ? fragments[number]
            : null;

    public string Id(string id) => links.Id(id);
}
