using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// What authors of one dialect may leave out of a link, because the program that they write for knew better.
/// </summary>
internal sealed record LinkManners
{
    private static readonly LinkManners Plain = new();
    private static readonly LinkManners Ikiwiki = new() 
    {
        ShowsPagesAsFolders = true,
        UserFolder = "users",
        TagsArePages = true,
    };
    private static readonly LinkManners Obsidian = new() { FindsByName = true };

    /// <summary>A page is shown as a folder, so that a relative path may start from the page itself.</summary>
    public bool ShowsPagesAsFolders { get; private init; }

    /// <summary>A file's name, the end of its path or a page's title is enough where only one has it.</summary>
    public bool FindsByName { get; private init; }

    /// <summary>A tag leads to the page of its name where there is one.</summary>
    public bool TagsArePages { get; private init; }

    /// <summary>
    /// Where pages of people are looked up last (ikiwiki's <c>userdir</c>); empty for nowhere.
    /// </summary>
    public string UserFolder { get; private init; } = "";

    /// <summary>The manners of whoever writes in <paramref name="shard"/>.</summary>
    public static LinkManners Of(Attachment shard) => shard.Dialect.Name switch
    {
        "ikiwiki" when shard.UserFolder == Ikiwiki.UserFolder => Ikiwiki,
        "ikiwiki" => Ikiwiki with { UserFolder = shard.UserFolder },
        "obsidian" => Obsidian,
        _ => Plain,
    };
}
