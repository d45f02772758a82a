using System.Globalization;
using System.Security.Cryptography;

namespace ShardWiki.Coordination;

/// <summary>
/// How one line is written (docs/formats/journal.md), and what <see cref="LineReader"/> reads back.
/// </summary>
internal static class LineFields
{
    /// <summary>The longest line: what a patch of the largest size makes at worst, and some room.</summary>
    public const int Longest = 8 * 1024 * 1024;

    /// <summary>How the time of a line is written.</summary>
    public const string Seconds = "yyyy-MM-dd'T'HH:mm:ss'Z'";

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

        return new LineReader().Read(bytes, (head.Hash, Hash(bytes)), out reason);
    }

    /// <summary>The hash of a line: SHA-256 over its bytes, 64 lower-case hex digits.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>True where these bytes are the one canonical spelling of what they say.</summary>
    public static bool IsCanonical(ReadOnlySpan<byte> bytes) =>
        CanonicalJson.TryRead(bytes, out var term, out _)
        && CanonicalJson.TryWrite(term, out var canonical)
        && bytes.SequenceEqual(canonical);

    private static JsonTerm.Text Text(string text) => new(text);
}
