using System.Text;
using ShardWiki.Coordination;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_checkpoint : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly MemoryJournal _journal = new(Script.Stream);

    public A_checkpoint()
    {
        Script.Written(_journal.Append(Script.Founding()));
        Script.Written(_journal.Append(Script.Batch(1, 9)));
    }

    [Fact]
    public void Spares_the_decisions_before_it()
    {
        var first = Fold.Decisions.Replay(_journal, Kept());
        Script.Written(_journal.Append(Script.Request(10)));
        var second = Fold.Decisions.Replay(_journal, Kept());

        Assert.Equal((0L, 10L, 10L), (first.From, first.Head.Seq, first.State.Seq));
        Assert.Equal((10L, 11L, 11L), (second.From, second.Head.Seq, second.State.Seq));
        Assert.Equal(_journal.Head(), second.Head);
        Assert.Equal(Bytes(Fold.Of(_journal.Read(0))), Bytes(second.State));
    }

    [Fact]
    public void Is_enough_where_nothing_was_appended_since()
    {
        Fold.Decisions.Replay(_journal, Kept());
        var again = Fold.Decisions.Replay(_journal, Kept());

        Assert.Equal((10L, _journal.Head()), (again.From, again.Head));
        Assert.Equal(Bytes(Fold.Of(_journal.Read(0))), Bytes(again.State));
    }

    [Fact]
    public void Is_written_when_the_tail_has_grown_by_a_counted_number()
    {
        Assert.Empty(Files());
        Fold.Decisions.Replay(_journal, Kept(11));
        Assert.Empty(Files());
        Fold.Decisions.Replay(_journal, Kept(10));
        Assert.Equal(["decisions-10"], Files());

        Script.Written(_journal.Append(Script.Batch(10, 18)));
        Fold.Decisions.Replay(_journal, Kept(10));
        Assert.Equal(["decisions-10"], Files());

        Script.Written(_journal.Append(Script.Request(19)));
        Fold.Decisions.Replay(_journal, Kept(10));
        Assert.Equal(["decisions-10", "decisions-20"], Files());
    }

    [Fact]
    public void Is_one_of_the_last_three()
    {
        for (var number = 10; number <= 14; number++)
        {
            Fold.Decisions.Replay(_journal, Kept(1));
            Script.Written(_journal.Append(Script.Request(number)));
        }

        _scratch.Write("points/decisions-99", "of a journal that was longer");
        _scratch.Write("points/decisions-14.killed.new", "half");
        _scratch.Write("points/others-99", "of another state");
        Fold.Decisions.Replay(_journal, Kept(1));

        Assert.Equal(["decisions-13", "decisions-14", "decisions-15", "others-99"], Files());
    }

    [Fact]
    public void Stands_in_a_file_that_says_what_it_is()
    {
        Fold.Decisions.Replay(_journal, Kept());
        var lead = File.ReadLines(_scratch.Path("points/decisions-10")).First();

        Assert.Matches(
            """^\{"digest":"[0-9a-f]{64}","format":"shardwiki-checkpoint 1","head":"[0-9a-f]{64}","seq":10,"space":"handbook","state":"decisions 1-[0-9a-f]{12}"\}$""",
            lead);
    }

    [Theory]
    [InlineData("\"seq\":10", "\"seq\":9")]
    [InlineData("\"seq\":10", "\"seq\":0")]
    [InlineData("\"seq\":10", "\"seq\":11")]
    [InlineData("handbook", "cookbook")]
    [InlineData("decisions 1-", "decisions 2-")]
    [InlineData("checkpoint 1", "checkpoint 2")]
    [InlineData("\"digest\":\"", "\"digest\":\"0")]
    [InlineData("{\"digest\"", "{\"digests\"")]
    [InlineData("}\n", "}")]
    public void Is_passed_over_where_it_is_not_of_this_journal_and_this_program(string part, string other)
    {
        Fold.Decisions.Replay(_journal, Kept());
        var file = _scratch.Path("points/decisions-10");
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(file));
        var at = text.IndexOf(part, StringComparison.Ordinal);
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(text[..at] + other + text[(at + part.Length)..]));

        Assert.Null(Kept().Find(_journal));
        Assert.Equal(0, Fold.Decisions.Replay(_journal, Kept()).From);
        Assert.Equal(10, Fold.Decisions.Replay(_journal, Kept()).From);
    }

    [Fact]
    public void Is_passed_over_wherever_it_is_cut_or_flipped()
    {
        Fold.Decisions.Replay(_journal, Kept());
        var file = _scratch.Path("points/decisions-10");
        var whole = File.ReadAllBytes(file);
        for (var i = 0; i < whole.Length; i++)
        {
            File.WriteAllBytes(file, whole[..i]);
            Assert.Null(Kept().Find(_journal));
            var flipped = (byte[])whole.Clone();
            flipped[i] ^= 0x20;
            File.WriteAllBytes(file, flipped);
            Assert.Null(Kept().Find(_journal));
        }
    }

    [Fact]
    public void Of_another_chain_is_passed_over_for_an_older_one()
    {
        Fold.Decisions.Replay(_journal, Kept());
        using var other = new MemoryJournal(Script.Stream);
        Script.Written(other.Import(_journal.Read(0)));
        Script.Written(_journal.Append(Script.Request(10)));
        Script.Written(other.Append(Script.Request(11)));
        Fold.Decisions.Replay(_journal, Kept(1));

        Assert.Equal((10L, 11L), (Kept().Find(other)!.Head.Seq, Kept().Find(_journal)!.Head.Seq));
    }

    [Fact]
    public void Is_found_at_or_before_a_line()
    {
        Fold.Decisions.Replay(_journal, Kept());
        Script.Written(_journal.Append(Script.Request(10)));
        Fold.Decisions.Replay(_journal, Kept(1));

        Assert.Equal(11, Kept().Find(_journal, 11)!.Head.Seq);
        Assert.Equal(10, Kept().Find(_journal, 10)!.Head.Seq);
        Assert.Null(Kept().Find(_journal, 9));
    }

    [Fact]
    public void Is_not_missed_where_it_cannot_be_written()
    {
        _scratch.Write("points", "a file where the folder should be");

        Assert.Equal(10, Fold.Decisions.Replay(_journal, Kept()).State.Seq);
    }

    [Fact]
    public void May_be_of_any_state()
    {
        var count = new JournalFold<int>(0, (n, _) => n + 1);
        var form = new StateForm<int>
        {
            Name = "count",
            Version = "1",
            Write = (n, to) => to.Write(BitConverter.GetBytes(n)),
            Read = from => BitConverter.ToInt32(from.Span),
        };
        var points = new Checkpoints<int>(_scratch.Path("points"), Script.Stream, form) { Every = 5 };
        Fold.Decisions.Replay(_journal, Kept());

        Assert.Equal((10, 0L), Told(count.Replay(_journal, points)));
        Script.Written(_journal.Append(Script.Request(10)));
        Assert.Equal((11, 10L), Told(count.Replay(_journal, points)));
        Assert.Equal((11, 0L), Told(count.Replay(_journal)));
        Assert.Equal(["count-10", "decisions-10"], Files());
    }

    public void Dispose()
    {
        _journal.Dispose();
        _scratch.Dispose();
    }

    private static (int, long) Told(Replayed<int> replayed) => (replayed.State, replayed.From);

    private static byte[] Bytes(CoordinationState state)
    {
        using var body = new MemoryStream();
        Fold.Form.Write(state, body);
        return body.ToArray();
    }

    private Checkpoints<CoordinationState> Kept(int every = 10) =>
        new(_scratch.Path("points"), Script.Stream, Fold.Form) { Every = every };

    private string[] Files() => Directory.Exists(_scratch.Path("points"))
        ? [.. Directory.EnumerateFiles(_scratch.Path("points")).Select(Path.GetFileName).Order(StringComparer.Ordinal)!]
        : [];
}
