namespace ShardWiki.Model;

/// <summary>What a gathered file is to the union: a page with text, or an asset that pages show or offer.</summary>
public enum PageShape
{
    /// <summary>Text in the shard's dialect.</summary>
    Page,

    /// <summary>A picture or any other file; it is published as it is.</summary>
    Asset,
}
