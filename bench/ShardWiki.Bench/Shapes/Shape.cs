namespace ShardWiki.Bench;

/// <summary>
/// A set of pages of one size and kind, always the same: what ends the names of its files, the dialect of its links, and how it is
/// laid into a new git repository as a history, of which no file is a page of another set.
/// </summary>
internal sealed record Shape(string Name, int Pages, string Ending, string Dialect)
{
    public required Action<GitFolder> Lay { get; init; }

    /// <summary>A link from a page to another, as the dialect writes it.</summary>
    public string Link(string from, string to) => Dialect == "ikiwiki"
        ? $"[[{to}]]"
        : $"[{to}]({string.Concat(from.Where(c => c == '/').Select(_ => "../"))}{to}{Ending})";
}
