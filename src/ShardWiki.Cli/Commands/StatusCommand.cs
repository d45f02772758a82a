using System.Collections.Immutable;
using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>status</c></summary>
internal static class StatusCommand
{
    private const int MostProposals = 5;

    public static Command Of(GlobalOptions options)
    {
        var command =
            new Command("status", "Tell how the space stands: shards with freshness and profile, overlays, conflicts.");
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var telling = options.TellingOf(parsed);
            return telling.Tell(telling.Watched(told => StatusVerb.Run(options.SpaceOf(parsed), told, stop.Token)),
                (outcome, to) => Words(outcome, to, telling.IsVerbose ? ProfileWords : _ => ""));
        });
        return command;
    }

    private static void Words(VerbOutcome outcome, TextWriter to, Func<ShardStatus, string> more)
    {
        if (outcome is not StatusOutcome status)
        {
            return;
        }

        to.WriteLine($"{status.Title} ({status.Space}), journal at decision {status.JournalSeq}");
        CountWords.Write(status.Counts, to);
        foreach (var shard in status.Shards)
        {
            WriteShard(shard, to);
            to.Write(more(shard));
        }

        OverlayWords.Write(status.Overlays, to);
        WriteProposals(status.Proposals, to);
        ConflictWords.Write(status.Conflicts, to);
    }

    private static void WriteProposals(ImmutableArray<string> proposals, TextWriter to)
    {
        foreach (var proposal in proposals.Take(MostProposals))
        {
            to.WriteLine($"a page was renamed; its old place would lead to it after: {proposal}");
        }

        if (proposals.Length > MostProposals)
        {
            to.WriteLine($"and {proposals.Length - MostProposals} more renamed pages; --json lists them all");
        }
    }

    private static void WriteShard(ShardStatus shard, TextWriter to)
    {
        var reason = shard.Reason is { } why ? $" ({why})" : "";
        var revision =
            shard.Revision.Length == 0 ? "" : $", at {shard.Revision[..Math.Min(12, shard.Revision.Length)]}";
        var pages = CountWords.Of(shard.Pages, "page");
        to.WriteLine($"{shard.Name} [{shard.Adapter}]: {shard.Freshness}{reason}, {pages}{revision}");
    }

    private static string ProfileWords(ShardStatus shard) =>
        string.Concat(shard.Profile.Select(p => $"    {p.Key}: {p.Value}\n"));
}
