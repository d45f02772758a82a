// One process that writes to a journal, for the tests that need several of them, or one that can be killed:
//   appender GIT-DIRECTORY NUMBER COUNT ACKNOWLEDGED [TERM-MS]   appends COUNT decisions, one by one
//                                                                (the first of number 0 founds the space)
//   appender GIT-DIRECTORY NUMBER COUNT ACKNOWLEDGED TERM-MS K   kills itself before the K-th step of writing
//   appender GIT-DIRECTORY NUMBER hold  ACKNOWLEDGED [TERM-MS]   holds the lease and serves others until it is killed
//   appender SPACE-FOLDER  SEQ    apply STEP                     applies an overlay, and dies when that step is done
// Every id that an append acknowledged is written to the file ACKNOWLEDGED, and flushed, before the next append. Ids
// that stand there already are asked for again, so that a process that was killed goes on where it was. The mark of the
// journal is the file `journal-mark` beside the git directory.
using System.Diagnostics;
using System.Globalization;
using ShardWiki;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;

var (directory, number, what, acknowledged) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture), args[2], args[3]);
if (what == "apply")
{
    return Apply();
}

var term = TimeSpan.FromMilliseconds(args.Length > 4 ? int.Parse(args[4], CultureInfo.InvariantCulture) : 10_000);
var last = args.Length > 5 ? int.Parse(args[5], CultureInfo.InvariantCulture) : int.MaxValue;
var steps = 0;
using var repository = GitRepository.Open(directory, new FileSteps(_ => DieAt(last)));
using var journal = GitJournal.Open(repository, new JournalPlace
{
    Stream = new JournalStream.OfSpace(SpaceName.Parse("handbook")),
    MarkFile = Path.Combine(Path.GetDirectoryName(repository.GitDirectory)!, "journal-mark"),
    Clock = TimeProvider.System,
    Term = term,
});
if (what == "hold")
{
    return Hold();
}

for (var i = 0; i < int.Parse(what, CultureInfo.InvariantCulture); i++)
{
    var outcome = journal.Append(Request(i));
    if (outcome is not AppendOutcome.Appended appended)
    {
        Console.Error.WriteLine(outcome);
        return 1;
    }

    Acknowledge(appended.Entries[0].Id);
    foreach (var note in appended.Notes)
    {
        Console.Error.WriteLine($"note: {note}");
    }
}

return 0;

void DieAt(int step)
{
    if (++steps == step)
    {
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}

// As the power cut would have it: no handler runs, nothing is closed.
int Apply()
{
    var space = new SpaceRequest(directory, null, TimeProvider.System);
    var outcome = OverlayApplyVerb.Run(
        new OverlayApplying(new DecisionRequest(space, "Ann <ann@example.org>"), [number])
        {
            Done = step =>
            {
                if (step.ToString() == acknowledged)
                {
                    Process.GetCurrentProcess().Kill();
                    Thread.Sleep(Timeout.Infinite);
                }
            },
        },
        CancellationToken.None);
    Console.Error.WriteLine(outcome);
    return 0;
}

int Hold()
{
    if (journal.Hold(TimeSpan.FromMinutes(1)) is not HoldOutcome.Held held)
    {
        return 1;
    }

    Console.WriteLine($"epoch {held.Holding.Epoch}");
    held.Holding.Serve(CancellationToken.None);
    Console.WriteLine("lost");
    return 3;
}

AppendRequest Request(int i) => new()
{
    Entries =
    [
        DraftedEntry.Of(
            Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"01900000-0000-7000-8{number:x3}-{i:x12}")),
            i == 0 && number == 0
                ? new SpaceFounded(SpaceName.Parse("handbook"))
                : new AliasSet(PagePath.Of($"old/{number}/{i}"), Identity.Parse($"notes:page-{number}-{i}.md"))),
    ],
    Actor = new Author($"Writer {number}", $"writer-{number}@example.org"),
    At = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(i),
};

void Acknowledge(Guid id)
{
    using var file = new FileStream(acknowledged, FileMode.Append, FileAccess.Write, FileShare.Read);
    file.Write(System.Text.Encoding.ASCII.GetBytes($"{id}\n"));
    file.Flush(flushToDisk: true);
}
