using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace ShardWiki.Acceptance;

public sealed class A_command_for_another_program
{
    [Theory]
    [InlineData("init fresh", 0)]
    [InlineData("pull", 0)]
    [InlineData("build", 0)]
    [InlineData("check", 0)]
    [InlineData("check --strict", 1)]
    [InlineData("status", 0)]
    [InlineData("explain other", 0)]
    [InlineData("bind pages:index pages:other", 0)]
    [InlineData("part pages:index pages:other", 0)]
    [InlineData("alias start pages:index", 0)]
    [InlineData("designate pages:other", 0)]
    [InlineData("overlay new pages:other --from changed.md -m Mend", 0)]
    [InlineData("overlay list", 0)]
    [InlineData("journal log", 0)]
    [InlineData("journal state", 0)]
    [InlineData("journal replay", 0)]
    [InlineData("journal replay --to 9", 2)]
    [InlineData("build --as-of 1", 2)]
    [InlineData("journal verify", 0)]
    [InlineData("journal append --type alias.set --subject a --data {\"from\":\"a\",\"to\":\"pages:other.md\"}", 0)]
    [InlineData("journal export", 0)]
    [InlineData("journal import lines.jsonl", 1)]
    [InlineData("part pages:other pages:other", 1)]
    [InlineData("designate nobody", 2)]
    [InlineData("explain nothing-like-it", 2)]
    [InlineData("-C nowhere build", 2)]
    [InlineData("buidl", 2)]
    [InlineData("build --localed", 2)]
    [InlineData("build --pull --locked", 2)]
    [InlineData("build --fail-on whatever", 2)]
    [InlineData("build --jobs many", 2)]
    [InlineData("build --output=", 2)]
    [InlineData("alias onlyone", 2)]
    [InlineData("journal", 2)]
    [InlineData("overlay new pages:other", 2)]
    [InlineData("overlay new pages:other --from gone.md -m x", 2)]
    [InlineData("journal append --type alias.set --subject a --data {", 2)]
    [InlineData("--help", 0)]
    [InlineData("build --help", 0)]
    [InlineData("--version", 0)]
    public void Answers_with_one_JSON_document_and_the_same_exit_code(string command, int exitCode)
    {
        using var space = Space();

        var ran = space.Run(["--json", .. command.Split(' ')]);

        Assert.True(ran.ExitCode == exitCode, ran.ToString());
        Assert.Equal(JsonValueKind.Object, ran.Json.ValueKind);
        Assert.Equal(exitCode, ran.Json.GetProperty("exitCode").GetInt32());
        Assert.All(Names(ran.Json), name => Assert.Matches("^[a-z][A-Za-z0-9]*$", name));
    }

    [Theory]
    [InlineData("buidl")]
    [InlineData("build --as-of last")]
    [InlineData("build --as-of 1 --locked")]
    [InlineData("build --localed")]
    [InlineData("alias onlyone")]
    [InlineData("overlay new pages:other")]
    public void That_asks_wrongly_gets_nothing_on_standard_output(string command)
    {
        using var space = Space();

        var ran = space.Run(command.Split(' '));

        Assert.Equal(2, ran.ExitCode);
        Assert.Equal("", ran.Output);
        Assert.StartsWith("shardwiki: ", ran.Errors);
    }

    [Fact]
    public void Tells_findings_with_their_place()
    {
        using var space = Space();

        var finding = space.Run("--json", "check").Json.GetProperty("findings").EnumerateArray()
            .Single(f => f.GetProperty("code").GetString() == "SW1203");

        Assert.Equal("pages/other.md", finding.GetProperty("file").GetString());
        Assert.Equal((3, 1), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
    }

    private static TestSpace Space()
    {
        var space = SpaceWithTrouble.Of();
        SpaceWithTrouble.Put(space, "pages/other.md", "# Other\n\n[gone](gone.md)\n");
        SpaceWithTrouble.Put(space, "changed.md", "# Other\n\nMended.\n");
        SpaceWithTrouble.Put(space, "lines.jsonl", "no line of a journal\n");
        return space;
    }

    // Spectra and the like are keys of their own, with names that people gave them.
    private static IEnumerable<string> Names(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Where(p => !Regex.IsMatch(p.Name, "-")).SelectMany(p => Names(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
