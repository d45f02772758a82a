namespace ShardWiki.Union;

/// <summary>When the answer of a test depends on the page that its specification is written on.</summary>
internal enum SpecTestPlace
{
    Never,

    /// <summary>Where its argument is relative: <c>.</c> and <c>./name</c>.</summary>
    WithDot,

    /// <summary>Names are looked up from there.</summary>
    Always,
}
