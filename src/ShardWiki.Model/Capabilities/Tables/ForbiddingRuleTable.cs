using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary><c>forbidding-rules.txt</c>: the rules that no profile may break, asked from top to bottom.</summary>
internal sealed class ForbiddingRuleTable
{
    private static readonly Lazy<ForbiddingRuleTable> Shipped = new(() => Read(File, EmbeddedTable.TextOf(File)));

    private ForbiddingRuleTable(ImmutableArray<ForbiddingRule> rows) => Rows = rows;

    internal const string File = "forbidding-rules.txt";

    internal static ForbiddingRuleTable Embedded => Shipped.Value;

    internal ImmutableArray<ForbiddingRule> Rows { get; }

    internal static ForbiddingRuleTable Read(string file, string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<ForbiddingRule>();
        foreach (var row in TextTable.Read(file, text, "rule", "when", "demands", "reason", "example"))
        {
            if (!names.Add(row.Cells[0]))
            {
                throw row.Malformed($"the rule {row.Cells[0]} stands above already");
            }

            rows.Add(new ForbiddingRule(row, Condition.Parse(row, row.Cells[1]), Condition.Parse(row, row.Cells[2])));
        }

        return new ForbiddingRuleTable(rows.ToImmutable());
    }

    internal ForbiddingRule? FindBroken(Stance stance) => Rows.FirstOrDefault(rule => rule.IsBrokenBy(stance));
}
