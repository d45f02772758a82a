namespace ShardWiki;

/// <summary>The form in which a comparison is told.</summary>
public enum DiffForm
{
    /// <summary>A unified diff, as git writes it.</summary>
    Text,

    /// <summary>A page as the site shows it, which finds its styles where it is saved at the site's root.</summary>
    Html,

    /// <summary>The text that git merges of both.</summary>
    Merged,
}
