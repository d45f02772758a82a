using ShardWiki.Bench;

switch (args)
{
    case ["equivalence", "steps"]:
        return EquivalenceBench.Steps();
    case ["journal"]:
        return JournalBench.Run();
    case ["equivalence", "growth"]:
        Growth.Report();
        return 0;
    case ["equivalence"]:
        return EquivalenceBench.Run();
    default:
        return WholeProcess.Run(args);
}
