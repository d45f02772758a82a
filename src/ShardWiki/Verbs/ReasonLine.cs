using ShardWiki.Union;

namespace ShardWiki;

/// <summary>Why two members are one topic: the evidence in a word, and their similarity from 0 to 1.</summary>
public sealed record ReasonLine(string A, string B, string By, double Score)
{
    internal static ReasonLine Of(Reason reason) => new(
        reason.A.ToString(), reason.B.ToString(), reason.By.ToString().ToLowerInvariant(), Math.Round(reason.Score, 4));
}
