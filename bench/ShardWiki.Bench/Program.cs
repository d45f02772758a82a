using System.Globalization;
using ShardWiki.Bench;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

int All() => ((Func<int>[])[() => PeersBench.Run([], PeersBench.EnoughRounds), () => LimitBench.Run([]), () => PartsBench.Run([]), () => SizesBench.Run([])])
    .Max(part => part());

switch (args)
{
    case ["all"]:
        return All();
    case ["once", .. var command]:
        return OneRun.Tell(command);
    case ["within", var mebibytes, .. var command]:
        return OneRun.TellWithin(Number(mebibytes), command);
    case ["lay", var shape, var folder]:
        return PeersBench.Lay(shape, folder);
    case ["peers", "--rounds", var rounds, .. var shapes]:
        return PeersBench.Run(shapes, Number(rounds));
    case ["peers", .. var shapes]:
        return PeersBench.Run(shapes, PeersBench.EnoughRounds);
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
    case ["growth", .. var sizes]:
        return SizesBench.Run([.. sizes.Select(Number)]);
    case ["parts", .. var parts]:
        return PartsBench.Run(parts);
    case ["limit", .. var sizes]:
        return LimitBench.Run([.. sizes.Select(Number)]);
    case ["ikiwiki"]:
        return IkiwikiBench.Run("ikiwiki-2018");
    case ["ikiwiki", var corpus]:
        return IkiwikiBench.Run(corpus);
    case ["equivalence"]:
        return EquivalenceBench.Run();
    default:
        return WholeProcess.Run(args);
}
