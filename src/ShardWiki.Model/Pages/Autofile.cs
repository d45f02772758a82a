namespace ShardWiki.Model;

/// <summary>What a page is for that nobody wrote and that is made all the same (ikiwiki's word for it).</summary>
public enum Autofile
{
    /// <summary>The page of a tag: it lists the pages that bear the tag.</summary>
    Tag,

    /// <summary>The page of a folder that holds pages: it lists them.</summary>
    Folder,
}
