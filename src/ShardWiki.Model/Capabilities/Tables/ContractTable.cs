using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// <c>degradation-contract.txt</c>. The order of its rows means nothing: for each combination of the positions that an
/// operation reads exactly one row holds, which is what makes it a contract that can be read in any place.
/// </summary>
internal sealed class ContractTable
{
    private static readonly Lazy<ContractTable> Shipped = new(() => Read(File, EmbeddedTable.TextOf(File)));

    private ContractTable(ImmutableArray<ContractRow> rows) => Rows = rows;

    internal const string File = "degradation-contract.txt";

    internal static ContractTable Embedded => Shipped.Value;

    internal ImmutableArray<ContractRow> Rows { get; }

    internal static ContractTable Read(string file, string text) =>
        new([.. TextTable.Read(file, text, "operation", "positions", "course", "what core does").Select(RowOf)]);

    internal ContractRow Get(Operation operation, Stance stance) =>
        Rows.Single(row => row.Operation == operation && row.When.Holds(stance));

    internal ImmutableArray<Spectrum> ReadsOf(Operation operation) =>
    [
        .. Spectrum.All.Where(spectrum =>
            Rows.Any(row => row.Operation == operation && row.When.Reads.Contains(spectrum))),
    ];

    private static ContractRow RowOf(TableRow row)
    {
        var operation = Operation.Find(row.Cells[0]) ?? throw row.Malformed($"'{row.Cells[0]}' is no operation");
        var course = Course.Find(row.Cells[2]) ?? throw row.Malformed($"'{row.Cells[2]}' is no course");
        var when = Condition.Parse(row, row.Cells[1]);
        return when.Terms.Any(term => term.Reads is null)
            ? throw row.Malformed("a contract reads positions, not verbs")
            : new ContractRow(operation, when, course, row.Cells[3]);
    }
}
