namespace ShardWiki.Adapters;

/// <summary>The name of an element: what a feed calls something, and in which language.</summary>
/// <param name="Space">The namespace; empty in RSS 2.0.</param>
/// <param name="Local">The name in it.</param>
internal readonly record struct FeedName(string Space, string Local)
{
    private const string AtomSpace = "http://www.w3.org/2005/Atom";

    /// <summary>The namespace of HTML that is written as XML.</summary>
    public const string HtmlSpace = "http://www.w3.org/1999/xhtml";

    /// <summary>An element of Atom.</summary>
    public static FeedName Atom(string local) => new(AtomSpace, local);

    /// <summary>One short word for the languages that feeds are written in, other ones being none of ours.</summary>
    public string Word => Space switch
    {
        AtomSpace => $"atom:{Local}",
        "" or "http://purl.org/rss/1.0/" => Local,
        "http://purl.org/rss/1.0/modules/content/" => $"content:{Local}",
        "http://purl.org/dc/elements/1.1/" => $"dc:{Local}",
        _ => "",
    };
}
