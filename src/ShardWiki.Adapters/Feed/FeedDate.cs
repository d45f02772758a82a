using System.Globalization;
using System.Text.RegularExpressions;

namespace ShardWiki.Adapters;

/// <summary>
/// Times as feeds write them: RFC 3339 in Atom, RFC 822 in RSS, with the names of zones that it knows.
/// </summary>
internal static class FeedDate
{
    private static readonly string[] Forms =
    [
        "d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz", "d MMM yy HH:mm:ss zzz", "d MMM yy HH:mm zzz",
    ];

    private static readonly (string Name, string Offset)[] Zones =
    [
        ("GMT", "+00:00"), ("UTC", "+00:00"), ("UT", "+00:00"), ("Z", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"),
        ("CST", "-06:00"), ("CDT", "-05:00"), ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00"),
    ];

    /// <summary>The time in UTC; null where it is none that can be read.</summary>
    public static DateTimeOffset? Find(string text) =>
        text.Length > 64 ? null
        : Regex.IsMatch(text, @"^\d{4}-\d\d(-\d\d)?") ? Find3339(text)
        : Find822(text);

    // Without a zone it is taken for UTC, so that it is the same wherever the space is built.
    private static DateTimeOffset? Find3339(string text) =>
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;

    private static DateTimeOffset? Find822(string text)
    {
        var words = text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var zone = words.Length == 0 ? "" : words[^1];
        var offset = Zones.FirstOrDefault(known => known.Name == zone).Offset
            ?? (zone.Length == 5 && zone[0] is '+' or '-' ? zone.Insert(3, ":") : zone);
        return DateTimeOffset.TryParseExact(
            string.Join(' ', words.SkipLast(1).Append(offset)), Forms, CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
    }
}
