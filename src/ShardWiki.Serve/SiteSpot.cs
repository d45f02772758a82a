namespace ShardWiki.Serve;

/// <summary>What stands at an address of a site.</summary>
internal abstract record SiteSpot
{
    private SiteSpot()
    {
    }

    /// <summary>A file, by its full path.</summary>
    public sealed record File(string Place) : SiteSpot;

    /// <summary>A folder with a page, whose address ends with a slash.</summary>
    public sealed record Folder : SiteSpot;
}
