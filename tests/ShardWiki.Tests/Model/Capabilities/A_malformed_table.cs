using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_malformed_table
{
    private const string Rules = "rule | when | demands | reason | example\n";

    private const string Implications = "spectrum | when | position | example\n";

    private const string Contract = "operation | positions | course | what core does\n";

    [Theory]
    [InlineData("", 1, "the first row must be 'rule | when | demands | reason | example'")]
    [InlineData("# nothing\n\nrule | demands | when | reason | example\n", 3, "the first row must be")]
    [InlineData(Rules, 1, "the table has no rows")]
    [InlineData("  goes on\n", 1, "a line that goes on with a row has no row above it")]
    [InlineData(Rules + "a | b | c\n", 2, "the row has 3 cells; the table has 5 columns")]
    [InlineData(Rules + "\na | b | c | d | e | f\n", 3, "the row has 6 cells")]
    [InlineData(Rules + "a | verb read | | d | e\n", 2, "a cell is empty")]
    [InlineData(Rules + "a | verb read | never | d |\n", 2, "a cell is empty")]
    [InlineData(Rules + "a | verb read | never\n  | d | e\na | verb read | never | d | e\n", 4,
        "a stands above already")]
    [InlineData(Rules + "a | verb fly | never | d | e\n", 2, "'fly' is no verb")]
    [InlineData(Rules + "a | colour = red | never | d | e\n", 2, "'colour' is no spectrum")]
    [InlineData(Rules + "a | history = long | never | d | e\n", 2, "'long' is no position of history")]
    [InlineData(Rules + "a | history = none/crdt | never | d | e\n", 2, "'none/crdt' is no position of history")]
    [InlineData(Rules + "a | history > none | never | d | e\n", 2, "'>' is none of =, !=, >= and <")]
    [InlineData(Rules + "a | history >= none / crdt | never | d | e\n", 2, "'>=' and '<' take one position")]
    [InlineData(Rules + "a | substrate < in-engine | never | d | e\n", 2, "substrate is not ordered")]
    [InlineData(Rules + "a | history | never | d | e\n", 2, "'history' is no condition")]
    [InlineData(Rules + "a | verb read & | never | d | e\n", 2, "'' is no condition")]
    public void Of_rules_is_told_by_file_and_line(string text, int line, string what) =>
        Malformed(() => ForbiddingRuleTable.Read("some.txt", text), line, what);

    [Theory]
    [InlineData(Implications + "colour | otherwise | red | e\n", 2, "'colour' is no spectrum")]
    [InlineData(Implications + "history | otherwise | red | e\n", 2, "'red' is no position of history")]
    [InlineData(Implications + "liveness | otherwise | view-time | e\n", 2, "liveness is declared, not implied")]
    [InlineData(Implications + "history | structure = text | none | e\n", 2, "structure is not known here yet")]
    [InlineData(Implications + "history | verb version | linear | e\n", 2, "'otherwise' must stand in the last row")]
    [InlineData(Implications + "history | otherwise | none | e\nhistory | otherwise | none | e\n", 2,
        "'otherwise' must stand in the last row of history, and only there")]
    [InlineData(Implications + "history | otherwise | none | e\n", 2, "nothing implies addressing-granularity")]
    public void Of_implications_is_told_by_file_and_line(string text, int line, string what) =>
        Malformed(() => ImplicationTable.Read("some.txt", text), line, what);

    [Fact]
    public void Of_implications_is_one_whose_spectra_do_not_stand_together() => Malformed(
        () => ImplicationTable.Read("some.txt", Implications
            + "history | otherwise | none | e\nstructure | otherwise | text | e\nhistory | otherwise | none | e\n"),
        4, "the rows of history have ended above");

    [Theory]
    [InlineData(Contract + "fly | history = none | refuse | e\n", 2, "'fly' is no operation")]
    [InlineData(Contract + "write | history = none | fly | e\n", 2, "'fly' is no course")]
    [InlineData(Contract + "write | verb write | refuse | e\n", 2, "a contract reads positions, not verbs")]
    public void Of_the_contract_is_told_by_file_and_line(string text, int line, string what) =>
        Malformed(() => ContractTable.Read("some.txt", text), line, what);

    [Theory]
    [InlineData("colour | implied | ordered | red | e", 3, "'colour' is no spectrum")]
    [InlineData("history | guessed | ordered | none | e", 3, "'guessed' is neither declared nor implied")]
    [InlineData("history | implied | sorted | none | e", 3, "'sorted' is neither ordered nor unordered")]
    [InlineData("substrate | declared | ordered | git | e", 3, "the rows of substrate must say the same")]
    [InlineData("substrate | declared | unordered | file-store | e", 3, "substrate has file-store twice")]
    [InlineData("history | implied | ordered | none | e\nsubstrate | declared | unordered | git | e", 4,
        "the rows of substrate must stand together")]
    [InlineData("history | implied | ordered | none | e", 3, "write-granularity has no position")]
    public void Of_spectra_is_told_by_file_and_line(string rows, int line, string what) => Malformed(
        () => SpectrumTable.Read("some.txt", "spectrum | said | order | position | meaning\n"
            + "substrate | declared | unordered | file-store | e\n" + rows + "\n"),
        line, what);

    [Fact]
    public void That_is_not_in_the_assembly_is_named() =>
        Assert.Equal("none.txt", Assert.Throws<MalformedTableException>(() => EmbeddedTable.TextOf("none.txt")).File);

    private static void Malformed(Func<object> read, int line, string what)
    {
        var thrown = Assert.Throws<MalformedTableException>(read);

        Assert.StartsWith($"some.txt({line}): ", thrown.Message);
        Assert.Contains(what, thrown.Message);
    }
}
