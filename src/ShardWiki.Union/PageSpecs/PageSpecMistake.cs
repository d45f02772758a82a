namespace ShardWiki.Union;

/// <summary>What is wrong with a page specification or a sort order, and at which of its characters, from 1.</summary>
public sealed record PageSpecMistake(int Position, string Message)
{
    /// <summary>Both, for people.</summary>
    public override string ToString() => FormattableString.Invariant($"{Message} (at character {Position})");
}
