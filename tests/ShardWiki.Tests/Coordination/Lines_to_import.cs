using System.Collections.Immutable;
using System.Text;
using ShardWiki.Coordination;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Lines_to_import
{
    private static readonly ImmutableArray<JournalEntry> Lines = Script.Entries(4);

    [Fact]
    public void Are_the_journal_that_was_exported()
    {
        var text = JournalLines.Export(Lines);
        var imported = Assert.IsType<ImportOutcome.Imported>(JournalLines.Import(text, Script.Stream));

        Assert.Equal(Lines.Select(entry => entry.Hash), imported.Entries.Select(entry => entry.Hash));
        Assert.Equal(text.ToArray(), JournalLines.Export(imported.Entries).ToArray());
    }

    [Fact]
    public void May_be_none() =>
        Assert.Empty(Assert.IsType<ImportOutcome.Imported>(JournalLines.Import(default, Script.Stream)).Entries);

    [Theory]
    [InlineData("gap", 3, "'prev' is not the hash")]
    [InlineData("not from the first", 1, "'prev' is not the hash")]
    [InlineData("disorder", 3, "'prev' is not the hash")]
    [InlineData("duplicate", 4, "'prev' is not the hash")]
    [InlineData("edit", 4, "'prev' is not the hash")]
    [InlineData("number", 3, "its number is 7")]
    [InlineData("number that is none", 3, "'seq'")]
    [InlineData("id twice", 5, "its id is that of decision 4")]
    [InlineData("id that is none", 5, "'id' is no UUID")]
    [InlineData("id in capitals", 5, "'id' is no UUID")]
    [InlineData("time that is none", 5, "'at' is no time")]
    [InlineData("time of a zone", 5, "'at' is no time")]
    [InlineData("actor that is none", 5, "'actor'")]
    [InlineData("no data", 5, "'data'")]
    [InlineData("no founding", 1, "begins with space.founded")]
    [InlineData("founded twice", 5, "once")]
    [InlineData("half line", 5, "not JSON")]
    [InlineData("no last newline", 5, "newline is missing")]
    [InlineData("trailing garbage", 6, "not JSON")]
    [InlineData("trailing empty line", 6, "not JSON")]
    [InlineData("array", 6, "no JSON object")]
    [InlineData("carriage returns", 1, "canonical")]
    [InlineData("byte order mark", 1, "not JSON")]
    [InlineData("spaces", 5, "canonical")]
    [InlineData("key order", 5, "canonical")]
    [InlineData("key twice", 5, "twice")]
    [InlineData("lone surrogate", 5, "not text")]
    [InlineData("number that does not survive", 5, "would not survive")]
    public void Are_refused_whole_with_the_line(string how, long line, string why)
    {
        var refused = Assert.IsType<ImportOutcome.Refused>(
            JournalLines.Import(Encoding.UTF8.GetBytes(Spoiled(how)), Script.Stream));

        Assert.Equal(line, refused.Line);
        Assert.Contains(why, refused.Reason);
    }

    [Fact]
    public void Are_refused_when_they_are_of_another_space()
    {
        var refused = Assert.IsType<ImportOutcome.Refused>(
            JournalLines.Import(JournalLines.Export(Lines), new JournalStream.OfSpace(SpaceName.Parse("cookbook"))));

        Assert.Equal(
            new ImportOutcome.Refused(1, "this is the journal of the space 'handbook', not of 'cookbook'"), refused);
    }

    [Fact]
    public void Are_refused_when_they_are_no_text()
    {
        byte[] text = [.. JournalLines.Export(Lines).Span, (byte)'"', 0xff, (byte)'"', (byte)'\n'];

        Assert.Equal(6, Assert.IsType<ImportOutcome.Refused>(JournalLines.Import(text, Script.Stream)).Line);
    }

    private static string Spoiled(string how) => how switch
    {
        "gap" => Text(Lines.RemoveAt(2)),
        "not from the first" => Text(Lines[1..]),
        "disorder" => Text([Lines[0], Lines[1], Lines[3], Lines[2], Lines[4]]),
        "duplicate" => Text(Lines.Insert(3, Lines[2])),
        "edit" => Text(Lines).Replace("page-2", "page-9", StringComparison.Ordinal),
        "number" => Text(Lines[..2]) + Third("\"seq\":3,", "\"seq\":7,"),
        "number that is none" => Text(Lines[..2]) + Third("\"seq\":3,", "\"seq\":3.5,"),
        "id twice" => Last("000000000004", "000000000003"),
        "id that is none" => Last("000000000004", "4"),
        "id in capitals" => Last("000000000004", "00000000000A"),
        "time that is none" => Last("\"at\":\"2026", "\"at\":\"soon"),
        "time of a zone" => Last(":00Z\"", ":00+01:00\""),
        "actor that is none" => Last("\"name\":\"Ann\"", "\"name\":null"),
        "no data" => Last("\"data\":", "\"date\":"),
        "no founding" => Text(Lines[..1]).Replace("space.founded", "space.funded", StringComparison.Ordinal),
        "founded twice" => Text(Lines[..4]) + Lines[0].Line
            .Replace(Lines[0].Prev, Lines[3].Hash, StringComparison.Ordinal)
            .Replace("000000000000\"", "000000000009\"", StringComparison.Ordinal)
            .Replace("\"seq\":1", "\"seq\":5", StringComparison.Ordinal) + "\n",
        "half line" => Text(Lines)[..^40],
        "no last newline" => Text(Lines)[..^1],
        "trailing garbage" => Text(Lines) + "more\n",
        "trailing empty line" => Text(Lines) + "\n",
        "array" => Text(Lines) + "[]\n",
        "carriage returns" => Text(Lines[..1]).Replace("\n", "\r\n", StringComparison.Ordinal),
        "byte order mark" => "\ufeff" + Text(Lines),
        "spaces" => Last("\"v\":1", "\"v\": 1"),
        "key order" => Last(
            "\"email\":\"ann@example.org\",\"name\":\"Ann\"", "\"name\":\"Ann\",\"email\":\"ann@example.org\""),
        "key twice" => Last("\"v\":1", "\"v\":1,\"v\":1"),
        "lone surrogate" => Last("\"Ann\"", "\"A\\ud800\""),
        "number that does not survive" => Last("\"v\":1", "\"v\":1,\"w\":9007199254740993"),
        _ => throw new ArgumentException(how),
    };

    private static string Text(IEnumerable<JournalEntry> lines) =>
        Encoding.UTF8.GetString(JournalLines.Export(lines).Span);

    private static string Third(string from, string to) =>
        Lines[2].Line.Replace(from, to, StringComparison.Ordinal) + "\n";

    private static string Last(string from, string to)
    {
        Assert.Contains(from, Lines[4].Line, StringComparison.Ordinal);
        return Text(Lines[..4]) + Lines[4].Line.Replace(from, to, StringComparison.Ordinal) + "\n";
    }
}
