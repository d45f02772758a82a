using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Where a link is written: the page, its shard's place in declared order, and what its dialect and mount are.
/// </summary>
internal sealed record Origin(ReadPage Page, int Rank, Attachment Attachment)
{
    /// <summary>The page's path and those of all pages above it, the root last.</summary>
    public ImmutableArray<string> Upwards => field.IsDefault ? field = [.. Page.Gathered.Path.Upwards().Select(p => p.ToString())] : field;

    public static Origin Of(Roster roster, int page) =>
        new(roster[page], roster.Ranks[page], roster.Shards[roster.Ranks[page]].Attachment);

    /// <summary>The page's path in the union.</summary>
    public PagePath Path => Page.Gathered.Path;

    /// <summary>The folder in the union that its file is in.</summary>
    public PagePath Folder { get; } = Attachment.Mount.Under(Page.Gathered.Source).Parent;

    /// <summary>
    /// The name of the page that a tag has: below the folder of tags where there is one, and the tag does not say from
    /// where it is to be looked up.
    /// </summary>
    public string TagName(string tag) =>
        Attachment.TagFolder.Length == 0 || tag.StartsWith('/') || tag.StartsWith("./", StringComparison.Ordinal)
            ? tag
            : $"/{Attachment.TagFolder}/{tag}";

    /// <summary>What its author may leave out of a link.</summary>
    public LinkManners Manners => LinkManners.Of(Attachment);
}
