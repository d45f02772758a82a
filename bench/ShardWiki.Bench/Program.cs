using ShardWiki.Bench;

switch (args)
{
    case ["equivalence", "steps"]:
        Growth.Steps();
        return 0;
    case ["journal"]:
        return JournalBench.Run();
    case ["equivalence"]:
        return EquivalenceBench.Run();
    default:
        return WholeProcess.Run(args);
}
