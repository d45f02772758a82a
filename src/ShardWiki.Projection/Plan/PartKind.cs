namespace ShardWiki.Projection;

/// <summary>What a part of a file is.</summary>
public enum PartKind
{
    /// <summary>Anything of the space: lists, and pages that ask for any.</summary>
    Anything,

    /// <summary>The layouts of the theme.</summary>
    Layout,

    /// <summary>What stands around the texts: titles, provenance, voices, backlinks, banners.</summary>
    Around,

    /// <summary>The text of a page.</summary>
    Text,

    /// <summary>Where the links of a page lead.</summary>
    Links,

    /// <summary>What was asked for while the text was written.</summary>
    Answers,

    /// <summary>Bytes that are published as they are.</summary>
    Content,

    /// <summary>Bytes that are computed from many pages, such as who says a word.</summary>
    Computed,

    /// <summary>Nothing is remembered of the file.</summary>
    Unknown,

    /// <summary>The file in the output folder is not as it was written.</summary>
    Output,
}
