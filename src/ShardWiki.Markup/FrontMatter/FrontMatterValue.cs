namespace ShardWiki.Markup;

/// <summary>The value of a key of front matter: its scalars in order, however they are nested.</summary>
internal sealed class FrontMatterValue
{
    public List<string> Scalars { get; } = [];

    /// <summary>Whether some of them are keys of a mapping within it.</summary>
    public bool HoldsMapping { get; set; }
}
