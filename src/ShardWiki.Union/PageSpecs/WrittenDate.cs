using System.Globalization;

namespace ShardWiki.Union;

/// <summary>
/// A date as a person writes it in a page: RFC 3339, RFC 5322, a day, or a day and a time. Without a zone it is UTC.
/// </summary>
internal static class WrittenDate
{
    public static DateTimeOffset? Find(string text)
    {
        const DateTimeStyles Style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Style, out var date)
            ? date.ToUniversalTime()
            : null;
    }
}
