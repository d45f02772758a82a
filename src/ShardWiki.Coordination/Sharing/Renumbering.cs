using System.Collections.Frozen;

namespace ShardWiki.Coordination;

/// <summary>
/// Makes decisions of another journal again at the end of this one. They keep their ids, so that each is written once;
/// their numbers become others, and so does what they say of each other's numbers.
/// </summary>
/// <param name="since">The last line that both journals have; numbers up to it mean the same in both.</param>
public sealed class Renumbering(long since)
{
    private static readonly FrozenSet<string> Numbers =
        FrozenSet.Create(StringComparer.Ordinal, "above", "decision", "into", "overlay");

    private readonly Dictionary<long, long> _now = [];

    /// <summary>
    /// The decision as it is to be appended here; null, with the reason, where it cannot be: it is of a type whose
    /// numbers are not known, or speaks of a decision that is not here.
    /// </summary>
    public DraftedEntry? Of(JournalEntry entry, out string? reason)
    {
        reason = entry.Decision.IsKnown ? null
            : $"'{OneLine.Of(entry.Type)}' is not known to this version, which cannot tell whether it speaks of numbers";
        var fields = new List<KeyValuePair<string, JsonTerm>>();
        foreach (var (key, value) in entry.Fields.Fields)
        {
            var number = Numbers.Contains(key) ? entry.Fields.FindWhole(key) : null;
            if (number is not { } old || old <= since)
            {
                fields.Add(new(key, value));
            }
            else if (_now.TryGetValue(old, out var now))
            {
                fields.Add(new(key, new JsonTerm.Number(now)));
            }
            else
            {
                reason ??= FormattableString.Invariant($"it speaks of decision {old} there, which is not here");
            }
        }

        return reason is null
            ? DraftedEntry.Of(entry.Id, (entry.Type, entry.V, entry.Subject), JsonTerm.Map.FindOf(fields)!)
            : null;
    }

    /// <summary>Remembers which number a decision has here.</summary>
    public void Stands(long there, long here) => _now[there] = here;
}
