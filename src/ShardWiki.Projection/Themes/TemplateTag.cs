namespace ShardWiki.Projection;

/// <summary>What a tag does.</summary>
internal enum TagKind
{
    /// <summary><c>{{name}}</c>: writes a value, escaped.</summary>
    Value,

    /// <summary><c>{{{name}}}</c>, <c>{{&amp;name}}</c>: writes a value as it is.</summary>
    Raw,

    /// <summary><c>{{#if name}}</c>: begins a block.</summary>
    Open,

    /// <summary><c>{{else}}</c>, <c>{{else if name}}</c>: what the block does otherwise.</summary>
    Else,

    /// <summary><c>{{/if}}</c>: ends a block.</summary>
    Close,

    /// <summary><c>{{&gt; name value}}</c>: writes a partial.</summary>
    Partial,

    /// <summary><c>{{! words }}</c>: nothing.</summary>
    Comment,
}

/// <summary>One tag of a template.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Words">What stands in it, without its sigil or <c>else</c>, at white space.</param>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Before">The text between the tag before it (or the beginning) and this one.</param>
/// <param name="TakesBefore">Whether it takes the white space before it away.</param>
/// <param name="TakesAfter">Whether it takes that after it away.</param>
internal sealed record TemplateTag(
    TagKind Kind, IReadOnlyList<string> Words, int Line, string Before, bool TakesBefore, bool TakesAfter)
{
    /// <summary>The first word; empty where there is none.</summary>
    public string Name => Words.Count > 0 ? Words[0] : "";

    /// <summary>Whether it is an <c>else</c> that begins a block of its own.</summary>
    public bool IsAlternative => Kind is TagKind.Else && Words.Count > 0;

    /// <summary>Whether its line is not written where nothing else stands on it.</summary>
    public bool MayStandAlone => Kind is not (TagKind.Value or TagKind.Raw);
}
