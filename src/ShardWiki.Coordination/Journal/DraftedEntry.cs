using System.Text;

namespace ShardWiki.Coordination;

/// <summary>
/// A decision or event on its way into a journal, with the id that its asker minted (a UUID of version 7). Whoever does
/// not learn what became of an append asks again with the same id: it is written once.
/// </summary>
public sealed record DraftedEntry
{
    private Decision? _made;

    private DraftedEntry()
    {
    }

    /// <summary>The asker's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Words of <c>[a-z0-9-]</c> joined by dots, such as <c>pages.bound</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The version of the data of that type, from 1 on.</summary>
    public required int V { get; init; }

    /// <summary>What it is about.</summary>
    public required string Subject { get; init; }

    internal JsonTerm.Map Fields { get; init; } = JsonTerm.Map.Of();

    /// <summary>What it decides, in the stream of a space.</summary>
    public Decision Decision => _made ?? DecisionCatalogue.Decide(Type, V, Subject, Fields);

    /// <summary>A decision about a space.</summary>
    public static DraftedEntry Of(Guid id, Decision decision) => new()
    {
        _made = decision,
        Id = id,
        Type = decision.Type,
        V = decision.V,
        Subject = decision.Subject,
        Fields = decision.Fields,
    };

    internal static DraftedEntry Of(Guid id, (string Type, int V, string Subject) what, JsonTerm.Map data) => new()
    {
        Id = id,
        Type = what.Type,
        V = what.V,
        Subject = what.Subject,
        Fields = data,
    };

    /// <summary>
    /// An event of any stream; <paramref name="json"/> is one JSON object. Throws <see cref="FormatException"/> where it
    /// is none, or would not survive (docs/formats/journal.md).
    /// </summary>
    public static DraftedEntry Of(Guid id, string type, string subject, string json)
    {
        if (!CanonicalJson.TryRead(Encoding.UTF8.GetBytes(json), out var term, out var reason))
        {
            throw new FormatException($"the data are {reason}");
        }

        return Of(
            id, (type, 1, subject), term as JsonTerm.Map ?? throw new FormatException("the data are no JSON object"));
    }
}
