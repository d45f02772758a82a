using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Coordination;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_fold_of_any_events
{
    private static readonly JournalStream Tills = new JournalStream.OfEvents(SpaceName.Parse("tills"));

    // Version 1 counted in whole euros, version 2 in cents, version 3 names them so.
    private static readonly Upcasts Cents = new(
    [
        new Upcast("till.paid", 1, json => Number(json, "euros") is { } n ? $$"""{"sum":{{n * 100}}}""" : null),
        new Upcast("till.paid", 2, json => Number(json, "sum") is { } n ? $$"""{"cents":{{n}}}""" : null),
    ]);

    [Fact]
    public void Takes_one_after_the_other_from_the_seed()
    {
        var told = new JournalFold<string>("", (state, entry) => $"{state}{entry.Seq}:{entry.Subject} ");

        Assert.Equal("1:a 2:b 3:c ", told.Of(Events("a", "b", "c")));
        Assert.Equal("", told.Of([]));
        Assert.Equal("x3:c ", told.Of("x", Events("a", "b", "c")[2..]));
    }

    [Fact]
    public void Sees_data_of_older_versions_as_todays()
    {
        var lines = Lines((1, """{"euros":2}"""), (2, """{"sum":50}"""), (3, """{"cents":7}"""), (1, """{"odd":1}"""));
        var total = new JournalFold<(long Sum, string Versions)>((0, ""), (state, entry) =>
            (state.Sum + (Number(entry.Json, "cents") ?? 0), $"{state.Versions}{entry.V}")) { Upcasts = Cents };

        Assert.Equal((257L, "3331"), total.Of(lines));
        Assert.Equal([1, 2, 3, 1], lines.Select(line => line.V));
    }

    // Old, new and newer versions in any order: the sum is what the amounts say, wherever it is cut.
    [Fact]
    public void Is_the_same_whole_and_cut_after_any_event() => Law.Holds(
        inputs: 500,
        Prop.ForAll(Gen.Zip(Gen.Choose(1, 4), Gen.Choose(0, 999)).ArrayOf().ToArbitrary(), paid =>
        {
            var lines = Lines([.. paid.Select(it => (it.Item1, it.Item1 switch
            {
                1 => $$"""{"euros":{{it.Item2}}}""",
                2 => $$"""{"sum":{{it.Item2}}}""",
                _ => $$"""{"cents":{{it.Item2}}}""",
            }))]);
            var total = new JournalFold<long>(
                0, (sum, entry) => sum + (entry.V == 3 ? Number(entry.Json, "cents")!.Value : 0)) { Upcasts = Cents };
            var sum = paid.Where(it => it.Item1 < 4).Sum(it => it.Item2 * (it.Item1 == 1 ? 100L : 1));
            for (var cut = 0; cut <= lines.Length; cut++)
            {
                Assert.Equal(sum, total.Of(total.Of(lines[..cut]), lines[cut..]));
            }
        }));

    [Fact]
    public void Knows_one_way_from_each_version() => Assert.Throws<ArgumentException>(
        () => new Upcasts([new Upcast("a.b", 1, json => json), new Upcast("a.b", 1, _ => "{}")]));

    [Fact]
    public void Is_stopped_by_an_upcast_that_makes_no_object()
    {
        var broken = new JournalFold<int>(0, (n, _) => n + 1) { Upcasts = new([new Upcast("till.paid", 1, _ => "[]")]) };

        Assert.Throws<InvalidOperationException>(() => broken.Of(Lines((1, "{}"))));
    }

    [Fact]
    public void Takes_runs_where_it_is_told_how()
    {
        var runs = 0;
        var fold = new JournalFold<int>(0, (n, _) => n + 1)
        {
            Run = (n, entries) =>
            {
                runs++;
                return n + entries.Count();
            },
        };

        Assert.Equal((3, 1), (fold.Of(Events("a", "b", "c")), runs));
    }

    private static long? Number(string json, string key)
    {
        using var data = JsonDocument.Parse(json);
        return data.RootElement.TryGetProperty(key, out var value) ? value.GetInt64() : null;
    }

    private static ImmutableArray<JournalEntry> Events(params string[] subjects)
    {
        using var journal = new MemoryJournal(Tills);
        Script.Written(journal.Append(Script.Requests(
            [.. subjects.Select((subject, n) => DraftedEntry.Of(Script.Id(n), "till.opened", subject, "{}"))])));
        return journal.Read(0);
    }

    // An older version cannot be appended any more, so that its lines are written by hand.
    private static ImmutableArray<JournalEntry> Lines(params (int V, string Data)[] events)
    {
        var (text, prev) = (new System.Text.StringBuilder(), new string('0', 64));
        foreach (var (n, (v, data)) in events.Index())
        {
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"actor":{"email":"","name":"Ann"},"at":"2026-01-01T00:00:00Z","data":{{data}},"id":"{{Script.Id(n)}}","prev":"{{prev}}","seq":{{n + 1}},"subject":"till","type":"till.paid","v":{{v}}}""");
            prev = Script.HashOf(line);
            text.Append(line).Append('\n');
        }

        return ((ImportOutcome.Imported)JournalLines.Import(System.Text.Encoding.UTF8.GetBytes(text.ToString()), Tills)).Entries;
    }
}
