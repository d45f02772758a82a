using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ShardWiki.Coordination;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>What every journal promises, whatever keeps it.</summary>
public abstract class JournalContract : IDisposable
{
    /// <summary>A journal of the space <c>handbook</c> without a line.</summary>
    protected abstract IJournal Empty();

    /// <summary>Another handle on the same journal; for one that lives in memory, itself.</summary>
    protected abstract IJournal Again(IJournal journal);

    /// <summary>A journal that holds its founding and nothing else.</summary>
    protected virtual IJournal Founded()
    {
        var journal = Empty();
        Script.Written(journal.Append(Script.Founding()));
        return journal;
    }

    [Fact]
    public void Begins_without_a_line()
    {
        using var journal = Empty();

        Assert.Equal(JournalHead.None, journal.Head());
        Assert.Empty(journal.Read(0));
        Assert.Equal(new VerifyOutcome.Sound(JournalHead.None, 0), journal.Verify());
    }

    [Fact]
    public void Begins_with_the_founding_of_its_space()
    {
        using var journal = Empty();

        Assert.Contains("begins with space.founded", Script.Refusal(journal.Append(Script.Request(1))));
        var other = Script.Request(1, new SpaceFounded(SpaceName.Parse("other")));
        Assert.Contains("'other', not of 'handbook'", Script.Refusal(journal.Append(other)));
        Assert.Equal(JournalHead.None, journal.Head());
        Script.Written(journal.Append(Script.Founding()));
        Assert.Contains("once", Script.Refusal(journal.Append(Script.Request(2, new SpaceFounded(Script.Handbook)))));
    }

    [Fact]
    public void Numbers_its_decisions_without_a_gap()
    {
        using var journal = Founded();
        Script.Written(journal.Append(Script.Request(1)));
        Script.Written(journal.Append(Script.Batch(2, 4)));

        Assert.Equal([1L, 2, 3, 4, 5], journal.Read(0).Select(entry => entry.Seq));
        Assert.Equal([4L, 5], journal.Read(3).Select(entry => entry.Seq));
        Assert.Empty(journal.Read(5));
        Assert.Empty(journal.Read(900));
    }

    [Fact]
    public void Binds_every_line_to_the_one_before()
    {
        using var journal = Founded();
        Script.Written(journal.Append(Script.Batch(1, 3)));

        var prev = new string('0', 64);
        foreach (var entry in journal.Read(0))
        {
            Assert.Equal(prev, entry.Prev);
            Assert.Contains($"\"prev\":\"{prev}\",\"seq\":{entry.Seq},", entry.Line, StringComparison.Ordinal);
            prev = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.Line)));
            Assert.Equal(prev, entry.Hash);
        }

        Assert.Equal(new JournalHead(4, prev), journal.Head());
    }

    [Fact]
    public void Keeps_a_decision_as_it_was_made()
    {
        using var journal = Founded();
        var decision = Script.Bound("notes:a.md", "wiki:b.md", "wiki:\u00e9\u6587\n\"\\.md");
        var written = Script.Written(journal.Append(Script.Request(9, decision)))[0];
        var read = journal.Read(1)[0];

        Assert.Equal(Script.Id(9), read.Id);
        Assert.Equal(Script.Ann, read.Actor);
        Assert.Equal(Script.Beginning.AddMinutes(9), read.At);
        Assert.Equal(decision.Json, read.Decision.Json);
        Assert.Equal(written.Line, read.Line);
        Assert.IsType<PagesBound>(read.Decision);
    }

    [Fact]
    public void Is_read_by_another_handle_at_once()
    {
        using var journal = Founded();
        using var other = Again(journal);
        Script.Written(journal.Append(Script.Request(1)));
        Assert.Equal(2, other.Head().Seq);
        Script.Written(other.Append(Script.Request(2)));

        Assert.Equal(other.Head(), journal.Head());
        Assert.Equal(other.Read(0).Select(entry => entry.Hash), journal.Read(0).Select(entry => entry.Hash));
    }

    [Fact]
    public void Writes_once_what_is_asked_twice()
    {
        using var journal = Founded();
        var beginning = journal.Head();
        var request = Script.Requests(Script.Drafted(1), Script.Drafted(2)) with { Expected = beginning };
        var first = Script.Written(journal.Append(request));
        Script.Written(journal.Append(Script.Request(3)));
        var again = Script.Written(Again(journal).Append(request));

        Assert.Equal(first.Select(entry => entry.Line), again.Select(entry => entry.Line));
        Assert.Equal(4, journal.Head().Seq);
    }

    [Fact]
    public void Refuses_a_batch_of_which_a_part_stands_already()
    {
        using var journal = Founded();
        Script.Written(journal.Append(Script.Request(1)));

        Assert.Contains("not all", Script.Refusal(journal.Append(Script.Batch(1, 2))));
        Assert.Equal(2, journal.Head().Seq);
    }

    [Fact]
    public void Says_that_the_head_moved_to_whoever_saw_an_older_one()
    {
        using var journal = Founded();
        var seen = journal.Head();
        Script.Written(journal.Append(Script.Request(1) with { Expected = seen }));

        Assert.Equal(
            new AppendOutcome.HeadMoved(journal.Head()),
            journal.Append(Script.Request(2) with { Expected = seen }));
        Assert.Equal(2, journal.Head().Seq);
        Script.Written(journal.Append(Script.Request(2) with { Expected = journal.Head() }));
    }

    [Fact]
    public void Writes_a_batch_whole_or_not_at_all()
    {
        using var journal = Founded();
        var good = Script.Drafted(1);
        var bad = Script.Drafted(2, Script.Bound("notes:a.md", "notes:a.md"));

        Assert.Contains("'notes:a.md' is named twice", Script.Refusal(journal.Append(Script.Requests(good, bad))));
        Assert.Equal(1, journal.Head().Seq);
    }

    [Fact]
    public void Refuses_what_no_line_can_hold()
    {
        using var journal = Founded();
        var nobody = Script.Request(1) with { Actor = new Author(" ", "") };
        var version4 = Guid.Parse("7d444840-9dc0-41d1-b245-5ffdce74fad2");
        var random = Script.Requests(DraftedEntry.Of(version4, Script.Alias(1)));
        var half = Script.Request(1) with { Actor = new Author("A\ud800nn", "ann@example.org") };

        Assert.Contains("nothing to append", Script.Refusal(journal.Append(Script.Requests())));
        Assert.Contains("somebody who made it", Script.Refusal(journal.Append(nobody)));
        Assert.Contains("version 7", Script.Refusal(journal.Append(random)));
        Assert.Contains("twice", Script.Refusal(journal.Append(Script.Requests(Script.Drafted(1), Script.Drafted(1)))));
        Assert.Contains("lone surrogate", Script.Refusal(journal.Append(half)));
        Assert.Equal(1, journal.Head().Seq);
    }

    [Fact]
    public void Takes_names_that_forge_headers_and_trailers_as_text()
    {
        using var journal = Founded();
        var forger = new Author("Eve\n\nSeq: 99\nType: space.founded", "eve>\ncommitter Ann <ann@example.org");
        var request = Script.Request(1) with { Actor = forger };
        Script.Written(journal.Append(request));

        Assert.Equal(forger, journal.Read(1)[0].Actor);
        Assert.IsType<VerifyOutcome.Sound>(journal.Verify());
    }

    [Fact]
    public void Carries_decisions_that_nobody_here_knows()
    {
        using var journal = Founded();
        var read = DecisionCatalogue.Read("weather.changed", "sky", """{ "z": [1.50, null], "a": true }""");
        var unknown = Assert.IsType<DecisionReading.Understood>(read).Decision;
        Script.Written(journal.Append(Script.Request(1, unknown)));

        var carried = journal.Read(1)[0].Decision;
        Assert.False(carried.IsKnown);
        Assert.Equal("""{"a":true,"z":[1.5,null]}""", carried.Json);
    }

    [Fact]
    public void Takes_in_exported_lines_verbatim()
    {
        var lines = Script.Entries(600);
        using var journal = Empty();
        Assert.Equal(601, Script.Written(journal.Import(lines)).Length);
        Assert.Empty(Script.Written(journal.Import(lines)));
        Assert.Empty(Script.Written(journal.Import(lines[..20])));

        Assert.Equal(lines.Select(entry => entry.Line), Again(journal).Read(0).Select(entry => entry.Line));
        Assert.Equal(601, Assert.IsType<VerifyOutcome.Sound>(journal.Verify()).Count);
    }

    [Fact]
    public void Takes_in_the_rest_of_lines_that_it_knows_the_beginning_of()
    {
        var lines = Script.Entries(600);
        using var journal = Empty();
        Script.Written(journal.Import(lines[..300]));
        var rest = Script.Written(journal.Import(lines));

        Assert.Equal(301, rest.Length);
        Assert.Equal(lines[^1].Head, journal.Head());
        Assert.IsType<VerifyOutcome.Sound>(journal.Verify());
    }

    [Fact]
    public void Refuses_lines_that_contradict_its_own()
    {
        using var journal = Founded();
        var lines = Script.Entries(3);
        Script.Written(journal.Append(Script.Request(77)));

        Assert.Contains("decision 2 is another one here", Script.Refusal(journal.Import(lines)));
        Assert.Contains("decision 3: its number is 3", Script.Refusal(journal.Import([lines[0], lines[2]])));
        Assert.Equal(2, journal.Head().Seq);
    }

    [Fact]
    public void Gives_appends_of_many_threads_one_order()
    {
        const int Threads = 4, Each = 12;
        using var journal = Founded();
        var writers = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            using var own = Again(journal);
            for (var i = 0; i < Each; i++)
            {
                Script.Written(own.Append(Script.Request(1000 + (thread * Each) + i)));
            }
        })).ToImmutableArray();
        foreach (var writer in writers)
        {
            writer.Start();
        }

        foreach (var writer in writers)
        {
            writer.Join();
        }

        var read = journal.Read(1);
        Assert.Equal(Threads * Each, read.Select(entry => entry.Id).Distinct().Count());
        Assert.Equal(Enumerable.Range(2, Threads * Each).Select(seq => (long)seq), read.Select(entry => entry.Seq));
        Assert.IsType<VerifyOutcome.Sound>(journal.Verify());
    }

    public abstract void Dispose();
}
