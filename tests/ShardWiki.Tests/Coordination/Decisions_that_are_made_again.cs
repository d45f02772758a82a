using System.Collections.Immutable;
using ShardWiki.Coordination;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>The lines of another journal behind a fork, carried to the end of ours.</summary>
public sealed class Decisions_that_are_made_again
{
    private readonly ImmutableArray<JournalEntry> _theirs = Script.Journal(
        Script.Alias(1), Script.Alias(2), new DecisionRevoked(3, "old/2", ""), new DecisionRevoked(2, "old/1", ""));

    [Fact]
    public void Speak_of_each_other_by_the_numbers_that_they_have_here()
    {
        var numbers = new Renumbering(2);
        Assert.Equal("""{"from":"old/2","to":"notes:page-2.md"}""", Json(numbers.Of(_theirs[2], out _)));
        numbers.Stands(3, 17);

        Assert.Equal("""{"decision":17,"message":""}""", Json(numbers.Of(_theirs[3], out _)));
        Assert.Equal("""{"decision":2,"message":""}""", Json(numbers.Of(_theirs[4], out _)));
    }

    [Fact]
    public void Keep_their_ids() => Assert.Equal(_theirs[2].Id, new Renumbering(2).Of(_theirs[2], out _)!.Id);

    [Fact]
    public void Are_refused_where_they_speak_of_one_that_is_not_here()
    {
        Assert.Null(new Renumbering(2).Of(_theirs[3], out var reason));
        Assert.Equal("it speaks of decision 3 there, which is not here", reason);
    }

    [Fact]
    public void Are_refused_where_nobody_knows_what_their_numbers_mean()
    {
        var unknown = Script.Journal(Script.Unknown())[1];

        Assert.Null(new Renumbering(1).Of(unknown, out var reason));
        Assert.Contains("'weather.changed' is not known to this version", reason);
    }

    [Fact]
    public void Are_read_where_they_go_on_from_a_line_of_ours()
    {
        using var ours = new MemoryJournal(Script.Stream);
        Script.Written(ours.Import(_theirs[..2]));
        Script.Written(ours.Append(Script.Request(9)));

        var read = ForkedLines.Read(JournalLines.Export(_theirs[2..]), ours);
        Assert.Equal(_theirs[2..].Select(line => line.Hash), ((ImportOutcome.Imported)read).Entries.Select(line => line.Hash));
    }

    [Theory]
    [InlineData("", 1, "this is no line of a journal")]
    [InlineData("{}\n", 1, "this is no line of a journal")]
    [InlineData("from elsewhere", 1, "it goes on from a decision 3 that is not in this journal")]
    [InlineData("gap", 2, "'prev' is not the hash of the line before")]
    [InlineData("half", 3, "'prev' is not the hash of the line before")]
    [InlineData("spaced", 1, "the line is not in canonical form (RFC 8785)")]
    public void Are_refused_whole_where_they_do_not_fit(string how, long line, string reason)
    {
        using var ours = new MemoryJournal(Script.Stream);
        Script.Written(ours.Import(_theirs[..2]));
        var text = how switch
        {
            "from elsewhere" => Text(_theirs[3..]),
            "gap" => Text(_theirs[2..].RemoveAt(1)),
            "half" => Text(_theirs[2..]).Replace(_theirs[3].Line, _theirs[3].Line.Replace("old", "odd")),
            "spaced" => Text(_theirs[2..3]).Replace("{\"actor\"", "{ \"actor\""),
            _ => how,
        };

        var refused = Assert.IsType<ImportOutcome.Refused>(ForkedLines.Read(System.Text.Encoding.UTF8.GetBytes(text), ours));
        Assert.Equal((line, reason), (refused.Line, refused.Reason));
    }

    private static string Text(IEnumerable<JournalEntry> lines) =>
        System.Text.Encoding.UTF8.GetString(JournalLines.Export(lines).Span);

    private static string Json(DraftedEntry? drafted)
    {
        using var journal = new MemoryJournal(new JournalStream.OfEvents(Model.SpaceName.Parse("any")));
        return Script.Written(journal.Append(Script.Requests(drafted!)))[0].Json;
    }
}
