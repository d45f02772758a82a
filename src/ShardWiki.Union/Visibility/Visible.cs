using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// The one filter between reading and uniting: later rooms see its result only, so that what a reader may not see is
/// absent everywhere (I-11).
/// </summary>
public static class Visible
{
    /// <summary>Who may see any page: everybody, until shards can say more.</summary>
    internal const Authorization OfEveryPage = Authorization.Open;

    /// <summary>
    /// The pages that <paramref name="reader"/> may see, in the order given; all, while everything is open.
    /// </summary>
    public static ImmutableArray<ReadPage> Of(ImmutableArray<ReadPage> pages, Reader reader) =>
        reader.MaySee(OfEveryPage) ? pages : [];
}
