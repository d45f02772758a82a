using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// Reads one term of a condition: <c>history = none / revisions</c>, <c>history != crdt</c>, <c>history &gt;=
/// linear</c>, <c>history &lt; linear</c>, <c>verb write</c>, <c>no verb write</c> or <c>never</c>.
/// </summary>
internal static class TermSyntax
{
    internal static Term Parse(TableRow row, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["never"] => new Term.Never(),
            ["verb", var verb] => new Term.With(VerbOf(row, verb)),
            ["no", "verb", var verb] => new Term.Without(VerbOf(row, verb)),
            [var spectrum, var relation, .. var positions] when positions.Length > 0 =>
                At(row, SpectrumOf(row, spectrum), (relation, string.Join(' ', positions))),
            _ => throw row.Malformed($"'{text}' is no condition"),
        };
    }

    private static Term.At At(TableRow row, Spectrum spectrum, (string Relation, string Names) said)
    {
        ImmutableArray<Position> named = [.. said.Names.Split(" / ").Select(name => PositionOf(row, spectrum, name))];
        return new Term.At(spectrum, said.Relation switch
        {
            "=" => named,
            "!=" => [.. spectrum.Positions.Except(named)],
            ">=" => [.. spectrum.Positions.Where(position => position.Rank >= Bound(row, named).Rank)],
            "<" => [.. spectrum.Positions.Where(position => position.Rank < Bound(row, named).Rank)],
            _ => throw row.Malformed($"'{said.Relation}' is none of =, !=, >= and <"),
        });
    }

    private static Position Bound(TableRow row, ImmutableArray<Position> named)
    {
        if (named is not [var bound])
        {
            throw row.Malformed("'>=' and '<' take one position");
        }

        return bound.Spectrum.IsOrdered ? bound : throw row.Malformed($"{bound.Spectrum} is not ordered");
    }

    private static Verb VerbOf(TableRow row, string name) =>
        Verb.Find(name) ?? throw row.Malformed($"'{name}' is no verb");

    private static Spectrum SpectrumOf(TableRow row, string name) =>
        Spectrum.Find(name) ?? throw row.Malformed($"'{name}' is no spectrum");

    private static Position PositionOf(TableRow row, Spectrum spectrum, string name) =>
        spectrum.FindPosition(name) ?? throw row.Malformed($"'{name}' is no position of {spectrum}");
}
