namespace ShardWiki.Projection;

/// <summary>Says what becomes of links, pictures and ids in HTML that the full guard walks.</summary>
internal interface IGuardedLinks
{
    /// <summary>
    /// The shape of a link that carries the number <paramref name="mark"/> or names <paramref name="href"/> itself;
    /// null where it is to stay as it is.
    /// </summary>
    LinkShape? Link(string? mark, string? href);

    /// <summary>The shape of a link to an id that stands in the same HTML; null where it is to stay as it is.</summary>
    LinkShape? Within(string id);

    /// <summary>The same for a picture.</summary>
    LinkShape? Picture(string? mark, string? source);

    /// <summary>
    /// What a directive made that carries the number <paramref name="mark"/>, as safe HTML; null where it is none.
    /// </summary>
    string? Fragment(string? mark);

    /// <summary>The id that an author's id gets.</summary>
    string Id(string id);
}
