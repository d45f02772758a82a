using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>The text of an intent: a request to append as canonical JSON (docs/formats/journal.md).</summary>
internal static class IntentLine
{
    /// <summary>The request as one line. Throws <see cref="FormatException"/> where no line can hold it.</summary>
    public static ReadOnlySpan<byte> Write(AppendRequest request)
    {
        var at = request.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var line = JsonTerm.Map.Of(
            ("actor", JsonTerm.Map.Of(
                ("email", new JsonTerm.Text(request.Actor.Email)), ("name", new JsonTerm.Text(request.Actor.Name)))),
            ("at", new JsonTerm.Text(at)),
            ("entries", new JsonTerm.List([.. request.Entries.Select(Term)])));
        line = request.Expected is { } head
            ? line.With("expected", JsonTerm.Map.Of(
                ("head", new JsonTerm.Text(head.Hash)), ("seq", new JsonTerm.Number(head.Seq))))
            : line;
        return Encoding.UTF8.GetBytes(CanonicalJson.Text(line) + "\n");
    }

    /// <summary>The request that a line holds; null where it is none.</summary>
    public static AppendRequest? Find(ReadOnlySpan<byte> text)
    {
        if (!CanonicalJson.TryRead(text, out var term, out _) || term is not JsonTerm.Map line
            || line["actor"] is not JsonTerm.Map actor
            || actor.FindText("name") is not { } name || actor.FindText("email") is not { } email
            || !DateTimeOffset.TryParse(line.FindText("at"), CultureInfo.InvariantCulture, out var at)
            || line["entries"] is not JsonTerm.List list)
        {
            return null;
        }

        var entries = list.Items.Select(Find).ToImmutableArray();
        return entries.Any(entry => entry is null) ? null : new AppendRequest
        {
            Entries = entries!,
            Actor = new Author(name, email),
            At = at,
            Expected = line["expected"] is JsonTerm.Map head
                && head.FindText("head") is { } hash && head.FindWhole("seq") is { } seq
                ? new JournalHead(seq, hash)
                : null,
        };
    }

    private static JsonTerm Term(DraftedEntry entry) => JsonTerm.Map.Of(
        ("data", entry.Fields),
        ("id", new JsonTerm.Text(entry.Id.ToString())),
        ("subject", new JsonTerm.Text(entry.Subject)),
        ("type", new JsonTerm.Text(entry.Type)),
        ("v", new JsonTerm.Number(entry.V)));

    private static DraftedEntry? Find(JsonTerm term) =>
        term is JsonTerm.Map map && map["data"] is JsonTerm.Map data && Guid.TryParse(map.FindText("id"), out var id)
        && map.FindText("subject") is { } subject && map.FindText("type") is { } type
        && map.FindWhole("v") is >= 1 and <= int.MaxValue and var v
            ? DraftedEntry.Of(id, (type, (int)v, subject), data)
            : null;
}
