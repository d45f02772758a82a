using System.Globalization;
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
    case ["builds", .. var sizes]:
        return BuildsBench.Run(sizes.Length == 0 ? [2_500] : sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)));
    case ["ikiwiki"]:
        return IkiwikiBench.Run("ikiwiki-2018");
    case ["ikiwiki", var corpus]:
        return IkiwikiBench.Run(corpus);
    case ["equivalence"]:
        return EquivalenceBench.Run();
    default:
        return WholeProcess.Run(args);
}
