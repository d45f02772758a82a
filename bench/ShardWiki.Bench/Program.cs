using ShardWiki.Bench;

switch (args)
{
    case ["equivalence", "steps"]:
        return EquivalenceBench.Steps();
    case ["journal"]:
        return JournalBench.Run();
    case ["journal", "appends"]:
        return JournalBench.InTurn(10);
    case ["journal", "replay"]:
        return JournalBench.Replay();
    case ["equivalence", "growth"]:
        Growth.Report();
        return 0;
    case ["equivalence"]:
        return EquivalenceBench.Run();
    default:
        return WholeProcess.Run(args);
}
