using ShardWiki.Bench;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_table_between_marks
{
    private const string Text = "before\n<!-- bench: a -->\n\nold\n\n<!-- bench: end of a -->\nbetween\n<!-- bench: b -->\n<!-- bench: end of b -->\nafter\n";

    [Fact]
    public void Replaces_what_stood_there_and_nothing_else() =>
        Assert.Equal(Text.Replace("old", "| new |", StringComparison.Ordinal), MarkedTable.Replaced(Text, "a", "| new |\n"));

    [Fact]
    public void Finds_a_place_that_is_empty_and_one_that_was_filled_alike()
    {
        var once = MarkedTable.Replaced(Text, "b", "| b |");

        Assert.Contains("<!-- bench: b -->\n\n| b |\n\n<!-- bench: end of b -->\nafter\n", once, StringComparison.Ordinal);
        Assert.Equal(once, MarkedTable.Replaced(once, "b", "| b |"));
    }

    [Fact]
    public void Is_refused_where_there_is_no_place_for_it() =>
        Assert.Throws<InvalidOperationException>(() => MarkedTable.Replaced(Text, "c", "| c |"));

    [Fact]
    public void Has_a_place_in_the_measured_tables_for_each_command()
    {
        var readme = File.ReadAllText(Repository.Full("bench/README.md"));

        foreach (var name in (string[])["peers ikiwiki", "peers reference", "peers small", "growth", "limit", "parts"])
        {
            Assert.Contains("| x |", MarkedTable.Replaced(readme, name, "| x |"), StringComparison.Ordinal);
        }
    }
}
