using System.Text.Json;
using ShardWiki.Coordination;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_site_as_of_a_decision : IDisposable
{
    private readonly SmallSpace _space = new();

    public A_site_as_of_a_decision()
    {
        Assert.IsType<DecisionOutcome>(_space.Alias("first", "notes:one.md"));
        Assert.IsType<DecisionOutcome>(_space.Alias("second", "notes:two.md"));
    }

    [Fact]
    public void Knows_no_later_one()
    {
        Assert.IsType<BuildOutcome>(_space.Build(2));

        Assert.True(File.Exists(_space.Path("site/first/index.html")));
        Assert.False(File.Exists(_space.Path("site/second/index.html")));
        Assert.Equal((2L, 2L), (Number("site/index.json", "journal"), Receipt()));
    }

    [Fact]
    public void Is_what_was_built_when_it_was_the_last()
    {
        Assert.IsType<BuildOutcome>(_space.Build());
        var then = Files();
        Assert.IsType<DecisionOutcome>(_space.Alias("third", "notes:two.md"));
        Assert.IsType<BuildOutcome>(_space.Build());
        Assert.NotEqual(then, Files());
        Assert.IsType<BuildOutcome>(_space.Build(3));

        Assert.Equal(then, Files());
    }

    [Fact]
    public void Stands_beside_a_journal_that_may_go_on()
    {
        Assert.IsType<BuildOutcome>(_space.Build());
        Assert.IsType<BuildOutcome>(_space.Build(1));

        Assert.IsType<BuildOutcome>(_space.Build());
        Assert.Equal((3L, 3L), (Number("site/index.json", "journal"), Receipt()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(long.MaxValue)]
    public void Is_refused_where_there_is_no_such_decision(long seq)
    {
        var refused = Assert.IsType<NotDone>(_space.Build(seq));

        Assert.Equal(($"there is no decision {seq}: the journal has 1 to 3", 2), (refused.Reason, refused.ExitCode));
        Assert.False(Directory.Exists(_space.Path("site")));
    }

    [Fact]
    public void Is_refused_where_nobody_decided_anything()
    {
        using var space = new SmallSpace();

        Assert.Equal("there is no decision 1: the journal is empty", Assert.IsType<NotDone>(space.Build(1)).Reason);
    }

    public void Dispose() => _space.Dispose();

    private long Number(string file, string key)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(_space.Path(file)));
        return json.RootElement.GetProperty(key).GetProperty("seq").GetInt64();
    }

    private long Receipt()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(_space.Path("site/shardwiki-build.json")));
        return long.Parse(json.RootElement.GetProperty("inputs").GetProperty("journal.seq").GetString()!);
    }

    private Dictionary<string, string> Files() =>
        Directory.EnumerateFiles(_space.Path("site"), "*", SearchOption.AllDirectories)
            .ToDictionary(file => file, file => Convert.ToHexString(File.ReadAllBytes(file)));
}
