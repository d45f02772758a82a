namespace ShardWiki.Projection;

/// <summary>Whether the paragraphs of a list are elements of their own, or bare lines.</summary>
internal enum Tightness
{
    /// <summary>Each is an element.</summary>
    Loose,

    /// <summary>Each is a line.</summary>
    Tight,
}
