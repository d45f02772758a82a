namespace ShardWiki.Cli;

/// <summary>A recorded decision in words.</summary>
internal static class DecisionWords
{
    public static void Write(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is DecisionOutcome decision)
        {
            to.WriteLine($"{decision.Seq}: {decision.Sentence}");
        }
    }
}
