// A till that keeps its events in ShardWiki's journal: in memory, or in git where a folder is named.
// docs/event-store.md quotes this program, and a test runs it.
using System.Globalization;
using System.Text;
using System.Text.Json;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;

var stream = new JournalStream.OfEvents(SpaceName.Parse("till"));
using var repository = args.Length > 0 ? GitRepository.InitBare(Path.Combine(args[0], "till.git")) : null;
using IJournal journal = repository is null
    ? new MemoryJournal(stream)
    : GitJournal.Open(repository, new JournalPlace
    {
        Stream = stream,
        MarkFile = Path.Combine(args[0], "till-mark"),
        Clock = TimeProvider.System,
    });

AppendRequest Paid(int cents, JournalHead? expected) => new()
{
    Entries = [DraftedEntry.Of(Guid.CreateVersion7(), "till.paid", "till-1", $$"""{"cents":{{cents}}}""")],
    Actor = new Author("Ann", "ann@example.org"),
    At = DateTimeOffset.UtcNow,
    Expected = expected,
};

var beginning = journal.Head();
Console.WriteLine(Told(journal.Append(Paid(250, beginning))));
Console.WriteLine(Told(journal.Append(Paid(125, beginning))));
var again = Paid(75, null);
Console.WriteLine(Told(journal.Append(again)));
Console.WriteLine(Told(journal.Append(again)));

static string Told(AppendOutcome outcome) => outcome switch
{
    AppendOutcome.Appended appended => $"appended as {appended.Entries[^1].Seq}",
    AppendOutcome.HeadMoved moved => $"the journal ends at {moved.Actual.Seq} by now",
    AppendOutcome.NotHolder holder => $"{holder.Holder} holds it",
    AppendOutcome.Refused refused => refused.Reason,
    _ => throw new InvalidOperationException("an outcome that is not one of its cases"),
};

foreach (var entry in journal.Read(1))
{
    Console.WriteLine($"{entry.Seq}: {entry.Actor.Name} {entry.Type} {entry.Json}");
}

static long Cents(JournalEntry entry) =>
    JsonDocument.Parse(entry.Json).RootElement.GetProperty("cents").GetInt64();

var total = new JournalFold<long>(0, (sum, entry) => sum + Cents(entry));
Console.WriteLine($"{total.Replay(journal).State} cents");

var kept = Directory.CreateTempSubdirectory();
var checkpoints = new Checkpoints<long>(kept.FullName, stream, new StateForm<long>
{
    Name = "total",
    Version = "1",
    Write = (sum, to) => to.Write(Encoding.ASCII.GetBytes(sum.ToString(CultureInfo.InvariantCulture))),
    Read = bytes => long.Parse(Encoding.ASCII.GetString(bytes.Span), CultureInfo.InvariantCulture),
})
{
    Every = 2,
};
_ = total.Replay(journal, checkpoints);
_ = journal.Append(Paid(1000, journal.Head()));
var replayed = total.Replay(journal, checkpoints);
Console.WriteLine($"{replayed.State} cents, from the checkpoint at {replayed.From}");
kept.Delete(recursive: true);

using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
foreach (var entry in JournalFollowing.Of(journal, 2, stop.Token))
{
    Console.WriteLine($"seen {entry.Seq}");
    if (entry.Seq == 3)
    {
        break;
    }
}
