using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// One line between bytes and entry (docs/formats/journal.md). It knows nothing of the line before but its hash.
/// </summary>
internal static class LineFields
{
    /// <summary>The longest line: what a patch of the largest size makes at worst, and some room.</summary>
    public const int Longest = 8 * 1024 * 1024;

    private const string Seconds = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string Fractions = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>The line of a decision behind <paramref name="head"/>, or why there is none.</summary>
    public static JournalEntry? Write(
        JournalHead head, DraftedEntry drafted, AppendRequest request, out string? reason)
    {
        var line = JsonTerm.Map.Of(
            ("actor", JsonTerm.Map.Of(("email", Text(request.Actor.Email)), ("name", Text(request.Actor.Name)))),
            ("at", Text(request.At.UtcDateTime.ToString(Seconds, CultureInfo.InvariantCulture))),
            ("data", drafted.Fields),
            ("id", Text(drafted.Id.ToString())),
            ("prev", Text(head.Hash)),
            ("seq", new JsonTerm.Number(head.Seq + 1)),
            ("subject", Text(drafted.Subject)),
            ("type", Text(drafted.Type)),
            ("v", new JsonTerm.Number(drafted.V)));
        if (!CanonicalJson.TryWrite(line, out var bytes))
        {
            reason = "a name or text holds half a character (a lone surrogate), which no journal can keep";
            return null;
        }

        if (bytes.Length > Longest)
        {
            reason = $"the decision takes {bytes.Length} bytes; a line has at most {Longest}";
            return null;
        }

        return Entry(bytes, line, (head.Hash, Hash(bytes)), out reason);
    }

    /// <summary>The hash of a line: SHA-256 over its bytes, 64 lower-case hex digits.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>
    /// Reads one line, whose own hash and that of the line before are known; these texts are kept as the one copy.
    /// </summary>
    public static JournalEntry? Read(
        ReadOnlyMemory<byte> bytes, (string Prev, string Own) hashes, out string? reason)
    {
        if (!CanonicalJson.TryRead(bytes.Span, out var term, out reason))
        {
            return null;
        }

        if (term is not JsonTerm.Map line)
        {
            reason = "no JSON object";
            return null;
        }

        return Entry(bytes, line, hashes, out reason);
    }

    /// <summary>True where these bytes are the one canonical spelling of what they say.</summary>
    public static bool IsCanonical(ReadOnlySpan<byte> bytes) =>
        CanonicalJson.TryRead(bytes, out var term, out _)
        && CanonicalJson.TryWrite(term, out var canonical)
        && bytes.SequenceEqual(canonical);

    private static JournalEntry? Entry(
        ReadOnlyMemory<byte> bytes, JsonTerm.Map line, (string Prev, string Own) hashes, out string? reason)
    {
        reason = null;
        var (at, id) = (default(DateTimeOffset), default(Guid));
        if (line["actor"] is not JsonTerm.Map actor
            || actor.FindText("email") is not { } email || actor.FindText("name") is not { } name)
        {
            reason = "'actor' is no name and email";
        }
        else if (line["data"] is not JsonTerm.Map data)
        {
            reason = "'data' is no object";
        }
        else if (line.FindText("prev") != hashes.Prev)
        {
            reason = "'prev' is not the hash of the line before";
        }
        else if (!IsTime(line.FindText("at"), out at))
        {
            reason = "'at' is no time in UTC, like 2026-01-31T12:00:00Z";
        }
        else if (!IsId(line.FindText("id"), out id))
        {
            reason = "'id' is no UUID in lower case";
        }
        else if (line.FindText("type") is not { } type || line.FindText("subject") is not { } subject
            || line.FindWhole("v") is not (>= 1 and <= int.MaxValue and var v)
            || line.FindWhole("seq") is not (>= 1 and var seq))
        {
            reason = "'type', 'subject', 'v' or 'seq' is missing or of the wrong kind";
        }
        else
        {
            return new JournalEntry
            {
                Seq = seq,
                Id = id,
                At = at,
                Actor = new Author(name, email),
                Type = type,
                V = (int)v,
                Subject = subject,
                Fields = data,
                Prev = hashes.Prev,
                Hash = hashes.Own,
                Bytes = bytes,
            };
        }

        return null;
    }

    private static bool IsTime(string? text, out DateTimeOffset at) =>
        IsTime(text, Seconds, out at) || IsTime(text, Fractions, out at);

    private static bool IsTime(string? text, string format, out DateTimeOffset at) => DateTimeOffset.TryParseExact(
        text, format, CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out at);

    private static bool IsId([NotNullWhen(true)] string? text, out Guid id) =>
        Guid.TryParseExact(text, "D", out id) && !text.AsSpan().ContainsAnyInRange('A', 'F');

    private static JsonTerm.Text Text(string text) => new(text);
}
