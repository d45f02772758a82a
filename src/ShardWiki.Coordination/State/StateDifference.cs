using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>Where two states, made of the same journal in two ways, are not the same.</summary>
public static class StateDifference
{
    /// <summary>
    /// The first place: a pointer into the JSON of the state, or the number of a decision; null where they are equal.
    /// </summary>
    public static string? Of(SpaceName space, CoordinationState a, CoordinationState b) =>
        Of(StateJson.Term(space, a), StateJson.Term(space, b), "") ?? Of(a.Log, b.Log);

    private static string? Of(JsonTerm? a, JsonTerm? b, string pointer) => (a, b) switch
    {
        (JsonTerm.Map one, JsonTerm.Map other) => Keys(one, other)
            .Select(key => Of(one[key], other[key], $"{pointer}/{key}"))
            .FirstOrDefault(found => found is not null),
        (JsonTerm.List one, JsonTerm.List other) => Enumerable.Range(0, Math.Max(one.Items.Length, other.Items.Length))
            .Select(i => Of(one.Items.ElementAtOrDefault(i), other.Items.ElementAtOrDefault(i), $"{pointer}/{i}"))
            .FirstOrDefault(found => found is not null),
        _ => Equals(a, b) ? null : pointer,
    };

    private static IEnumerable<string> Keys(JsonTerm.Map a, JsonTerm.Map b) =>
        a.Fields.Concat(b.Fields).Select(field => field.Key).Distinct().Order(StringComparer.Ordinal);

    private static string? Of(ImmutableArray<DecisionLine> a, ImmutableArray<DecisionLine> b)
    {
        var parted = a.Zip(b).FirstOrDefault(pair => Told(pair.First) != Told(pair.Second));
        return parted.First is { } line ? $"decision {line.Seq}" : null;
    }

    // Decisions hold lists and memory, which are never equal themselves.
    private static string Told(DecisionLine line) => CanonicalJson.Text(JsonTerm.Map.Of(
        ("seq", DataFields.Of(line.Seq)),
        ("at", DataFields.Of(line.At.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        ("actor", DataFields.Of($"{line.Actor.Name} <{line.Actor.Email}>")),
        ("type", DataFields.Of(line.Type)),
        ("v", DataFields.Of(line.Decision.V)),
        ("subject", DataFields.Of(line.Subject)),
        ("data", line.Decision.Fields),
        ("revokedBy", DataFields.Of(line.RevokedBy ?? 0)),
        ("isVoid", DataFields.Of(line.IsVoid ? 1 : 0))));
}
