using ShardWiki.Model;

namespace ShardWiki;

/// <summary>A change of one of two pages: of which, in which revision, by whom and when.</summary>
public sealed record DiffChange(string Page, string Revision, string Author, string Date)
{
    internal static DiffChange Of(Identity page, Change change) =>
        new(page.ToString(), change.Revision.ToString(), change.Author.Name, LockWriting.Time(change.At));
}
