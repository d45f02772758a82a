using System.Globalization;
using System.Numerics;
using System.Text;

namespace ShardWiki.Coordination;

/// <summary>
/// Numbers as RFC 8785 writes them: ECMAScript's <c>Number::toString</c> (ECMA-262, 6.1.6.1.20) over the shortest
/// digits that read back as the same double.
/// </summary>
internal static class CanonicalNumber
{
    private const double LargestExact = 9007199254740992;

    /// <summary>The canonical text of a finite number.</summary>
    public static string Text(double value)
    {
        if (value == 0)
        {
            return "0"; // Negative zero too.
        }

        if (Math.Floor(value) == value && Math.Abs(value) < LargestExact)
        {
            return ((long)value).ToString(CultureInfo.InvariantCulture);
        }

        var (digits, point) = Shortest(Math.Abs(value));
        return (value < 0 ? "-" : "") + Laid(digits, point);
    }

    /// <summary>
    /// Reads a JSON number. Null where it would not survive: beyond the range of a double, below its smallest, or a
    /// whole number, written without fraction and exponent, that a double does not hold exactly.
    /// </summary>
    public static double? Find(ReadOnlySpan<byte> literal)
    {
        if (!double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !double.IsFinite(value))
        {
            return null;
        }

        if (literal.IndexOfAny(".eE"u8) >= 0)
        {
            return value == 0 && HasValue(literal) ? null : value;
        }

        return Math.Abs(value) < LargestExact
            || Whole(Encoding.ASCII.GetString(literal)) == new BigInteger(value)
            ? value
            : null;
    }

    private static BigInteger Whole(string literal) => BigInteger.Parse(literal, CultureInfo.InvariantCulture);

    private static bool HasValue(ReadOnlySpan<byte> literal)
    {
        var exponent = literal.IndexOfAny("eE"u8);
        return (exponent < 0 ? literal : literal[..exponent]).IndexOfAnyInRange((byte)'1', (byte)'9') >= 0;
    }

    // The digits d1…dk and n such that the value is 0.d1…dk × 10^n.
    private static (string Digits, int Point) Shortest(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : int.Parse(text[(mark + 1)..], CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = dot < 0 ? mantissa : mantissa[..dot];
        var digits = dot < 0 ? mantissa : whole + mantissa[(dot + 1)..];
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), whole.Length - leading + exponent);
    }

    private static string Laid(string digits, int point) => point switch
    {
        _ when digits.Length <= point && point <= 21 => digits.PadRight(point, '0'),
        > 0 and <= 21 => $"{digits[..point]}.{digits[point..]}",
        > -6 and <= 0 => $"0.{new string('0', -point)}{digits}",
        _ => Scientific(digits, point - 1),
    };

    private static string Scientific(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        var sign = exponent < 0 ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{sign}{Math.Abs(exponent)}");
    }
}
