namespace ShardWiki.Markup;

/// <summary>Whether code shows the backslash before <c>[[</c>.</summary>
internal enum CodeEscapes
{
    /// <summary>It is shown, as everywhere in Markdown.</summary>
    Shown,

    /// <summary>It is dropped: ikiwiki, which reads directives in code too, needs it there.</summary>
    Dropped,
}
