using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// A page was renamed, and nothing is met any more where it stood: an alias would lead there. It is proposed and never
/// made; deciding is a person's.
/// </summary>
public sealed record AliasProposal(PagePath From, Identity To)
{
    /// <summary>The command line that makes the alias.</summary>
    public string Command => $"shardwiki alias {CommandWord.Of(From.ToString())} {CommandWord.Of(To)}";
}
