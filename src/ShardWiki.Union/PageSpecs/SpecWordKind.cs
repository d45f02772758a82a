namespace ShardWiki.Union;

/// <summary>What a word of a page specification is.</summary>
internal enum SpecWordKind
{
    Glob,
    Test,
    And,
    Or,
    Not,
    Open,
    Close,
    End,
}
