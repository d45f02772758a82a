namespace ShardWiki.Cli;

/// <summary>A decision that was recorded or tried out, in words.</summary>
internal static class DecisionWords
{
    private const int Most = 20;

    public static void Write(VerbOutcome outcome, TextWriter to)
    {
        switch (outcome)
        {
            case DecisionOutcome decision:
                to.WriteLine($"{decision.Seq}: {decision.Sentence}");
                break;
            case DecisionsOutcome several:
                foreach (var one in several.Decisions)
                {
                    to.WriteLine($"{one.Seq}: {one.Sentence}");
                }

                break;
            case WhatIfOutcome whatIf:
                Write(whatIf, to);
                break;
        }
    }

    private static void Write(WhatIfOutcome whatIf, TextWriter to)
    {
        to.WriteLine($"{whatIf.Sentence}: nothing was recorded; it would change {CountWords.Of(whatIf.Pages.Length, "page")}");
        WriteList("no more: ", whatIf.Before.Select(Words), to);
        WriteList("instead: ", whatIf.After.Select(Words), to);
        WriteList("address: ", whatIf.Addresses, to);
        WriteList("link:    ", whatIf.Links, to);
        WriteList("settles: ", whatIf.Settled.Select(c => $"{c.Kind}: {c.Detail}"), to);
        WriteList("raises:  ", whatIf.Raised.Select(c => $"{c.Kind}: {c.Detail}"), to);
    }

    private static string Words(TopicLine topic) =>
        $"/{topic.Path}: {string.Join(", ", topic.Members)}"
        + (topic.Members.Length == 1 ? "" : topic.First is { } first ? $", {first} first" : ", as a chorus");

    private static void WriteList(string what, IEnumerable<string> lines, TextWriter to)
    {
        var all = lines.ToArray();
        foreach (var line in all.Take(Most))
        {
            to.WriteLine($"  {what}{line}");
        }

        if (all.Length > Most)
        {
            to.WriteLine($"  {what}and {all.Length - Most} more; --json tells all");
        }
    }
}
