using System.Globalization;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// Writes a moment by a format of strftime (POSIX.1-2017, "strftime"; GNU's <c>%k %l %P %s</c> too), in UTC and with
/// English names wherever it is run. A conversion that is none stays as it is written.
/// </summary>
internal static class WrittenTime
{
    /// <summary>No format is longer, in characters: each page of a list is dated by it.</summary>
    public const int Longest = 256;

    /// <summary>The moment by <paramref name="format"/>.</summary>
    public static string Of(DateTimeOffset at, string format)
    {
        var (text, time) = (new StringBuilder(), at.UtcDateTime);
        for (var i = 0; i < format.Length; i++)
        {
            // E and O ask for other calendars and digits, which no English has.
            var next = i + 1 < format.Length && format[i + 1] is 'E' or 'O' ? i + 2 : i + 1;
            if (format[i] == '%' && next < format.Length && Converted(time, format[next]) is { } converted)
            {
                text.Append(converted);
                i = next;
            }
            else
            {
                text.Append(format[i]);
            }
        }

        return text.ToString();
    }

    private static string? Converted(DateTime at, char conversion) => Compound(conversion) is { } parts
        ? Of(at, parts)
        : conversion switch
        {
            'a' or 'A' => Said(at, conversion == 'a' ? "ddd" : "dddd"),
            'b' or 'h' or 'B' => Said(at, conversion == 'B' ? "MMMM" : "MMM"),
            'p' => Said(at, "tt"),
            'P' => Said(at, "tt").ToLowerInvariant(),
            'z' => "+0000",
            'Z' => "UTC",
            'n' => "\n",
            't' => "\t",
            '%' => "%",
            'e' or 'k' or 'l' => Number(at, conversion)!.Value.ToString(CultureInfo.InvariantCulture).PadLeft(2),
            _ => Number(at, conversion) is { } number ? number.ToString(Digits(conversion), CultureInfo.InvariantCulture) : null,
        };

    private static string? Compound(char conversion) => conversion switch
    {
        'c' => "%a %b %e %H:%M:%S %Y",
        'D' or 'x' => "%m/%d/%y",
        'F' => "%Y-%m-%d",
        'r' => "%I:%M:%S %p",
        'R' => "%H:%M",
        'T' or 'X' => "%H:%M:%S",
        _ => null,
    };

    private static long? Number(DateTime at, char conversion) => conversion switch
    {
        'C' => at.Year / 100,
        'd' or 'e' => at.Day,
        'g' => ISOWeek.GetYear(at) % 100,
        'G' => ISOWeek.GetYear(at),
        'H' or 'k' => at.Hour,
        'I' or 'l' => (at.Hour + 11) % 12 + 1,
        'j' => at.DayOfYear,
        'm' => at.Month,
        'M' => at.Minute,
        's' => new DateTimeOffset(at).ToUnixTimeSeconds(),
        'S' => at.Second,
        'u' => ((int)at.DayOfWeek + 6) % 7 + 1,
        'U' => (at.DayOfYear + 6 - (int)at.DayOfWeek) / 7,
        'V' => ISOWeek.GetWeekOfYear(at),
        'w' => (int)at.DayOfWeek,
        'W' => (at.DayOfYear + 6 - ((int)at.DayOfWeek + 6) % 7) / 7,
        'y' => at.Year % 100,
        'Y' => at.Year,
        _ => null,
    };

    private static string Digits(char conversion) => conversion switch
    {
        'G' or 's' or 'u' or 'w' or 'Y' => "0",
        'j' => "000",
        _ => "00",
    };

    private static string Said(DateTime at, string format) => at.ToString(format, CultureInfo.InvariantCulture);
}
