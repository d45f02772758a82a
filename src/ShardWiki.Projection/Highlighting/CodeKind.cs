namespace ShardWiki.Projection;

/// <summary>What a piece of code is to a reader; its name in lower case is the end of its class, <c>hl-note</c>.</summary>
internal enum CodeKind
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>A comment.</summary>
    Note,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A word of the language.</summary>
    Word,

    /// <summary>A variable, an element, a name that the language brings.</summary>
    Name,

    /// <summary>What a value is given to.</summary>
    Key,

    /// <summary>A line that was added.</summary>
    Added,

    /// <summary>A line that was removed.</summary>
    Removed,

    /// <summary>What a shell writes before a command.</summary>
    Prompt,
}
