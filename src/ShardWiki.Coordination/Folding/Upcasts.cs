using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace ShardWiki.Coordination;

/// <summary>
/// The place where entries of older versions become today's, before anything is made of them. The lines of the journal
/// stay as they were written.
/// </summary>
public sealed class Upcasts
{
    /// <summary>None: everything is of today's version, or not known.</summary>
    public static readonly Upcasts None = new([]);

    private readonly FrozenDictionary<(string, int), Upcast> _steps;

    /// <summary>
    /// Those of one program; throws <see cref="ArgumentException"/> where two start from the same version.
    /// </summary>
    public Upcasts(ImmutableArray<Upcast> steps) => _steps = steps.ToFrozenDictionary(step => (step.Type, step.From));

    /// <summary>The entry in the newest version that these steps lead to.</summary>
    public JournalEntry Of(JournalEntry entry)
    {
        if (_steps.Count == 0)
        {
            return entry;
        }

        var (v, fields) = Of(entry.Type, entry.V, entry.Fields);
        return v == entry.V ? entry : entry with { V = v, Fields = fields };
    }

    internal (int V, JsonTerm.Map Fields) Of(string type, int v, JsonTerm.Map fields)
    {
        while (_steps.TryGetValue((type, v), out var step) && Next(step, fields) is { } next)
        {
            (v, fields) = (v + 1, next);
        }

        return (v, fields);
    }

    private static JsonTerm.Map? Next(Upcast step, JsonTerm.Map fields)
    {
        if (step.Data(CanonicalJson.Text(fields)) is not { } json)
        {
            return null;
        }

        return CanonicalJson.TryRead(Encoding.UTF8.GetBytes(json), out var term, out _) && term is JsonTerm.Map next
            ? next
            : throw new InvalidOperationException($"the upcast of {step.Type} {step.From} made no JSON object");
    }
}
