namespace ShardWiki.Union;

/// <summary>Why two pages are held to be one topic; the words of the JSON index in lower case.</summary>
public enum Evidence
{
    /// <summary>A curator said so.</summary>
    Binding,

    /// <summary>One names the other as an alias.</summary>
    Alias,

    /// <summary>Their contents are equal.</summary>
    Content,

    /// <summary>One's content stands in the other's history, or they share an ancestor version.</summary>
    History,

    /// <summary>Equal paths in the union, and similar enough.</summary>
    Path,

    /// <summary>Equal normalised titles, and similar enough.</summary>
    Title,

    /// <summary>Similar enough by itself.</summary>
    Shingles,
}
