using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ShardWiki.Markup;

/// <summary>
/// The one table of what HTML may stand on a page, read from <c>html-policy.txt</c>. Both guards obey it; it knows
/// names and values, not where a link leads.
/// </summary>
public sealed class HtmlPolicy
{
    private static readonly string Text = PolicyText.Read();

    /// <summary>The policy that the program carries, without any optional group.</summary>
    public static readonly HtmlPolicy Standard = With([]);

    /// <summary>The groups that a shard's configuration may add, in ordinal order.</summary>
    public static readonly ImmutableArray<string> Groups =
    [
        .. Rows(Text).Where(row => row[0] == "optional").Select(row => row[1]).Distinct().Order(StringComparer.Ordinal),
    ];

    private readonly FrozenDictionary<string, FrozenSet<string>> _elements;
    private readonly FrozenDictionary<string, FrozenSet<string>> _formulas;
    private readonly FrozenSet<string> _tokens;
    private readonly FrozenSet<string> _dropped;
    private readonly FrozenDictionary<string, FrozenSet<string>> _values;
    private readonly FrozenDictionary<string, FrozenSet<string>> _schemes;
    private readonly FrozenSet<string> _classes;
    private readonly ImmutableArray<string> _beginnings;

    private HtmlPolicy(ILookup<string, string[]> rows)
    {
        var global = rows["global"].SelectMany(r => r).ToArray();
        _elements = rows["element"].ToFrozenDictionary(
            r => r[0], r => r[1..].Concat(global).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _formulas = Sets(rows["mathml"]);
        _tokens = rows["token"].SelectMany(r => r).ToFrozenSet(StringComparer.Ordinal);
        _dropped = rows["drop"].SelectMany(r => r).ToFrozenSet(StringComparer.Ordinal);
        _values = Sets(rows["value"]);
        _schemes = Sets(rows["scheme"]);
        _classes = rows["class"].SelectMany(r => r).ToFrozenSet(StringComparer.Ordinal);
        _beginnings = [.. _classes.Where(c => c.EndsWith('*')).Select(c => c[..^1]).Order(StringComparer.Ordinal)];
    }

    /// <summary>The policy of a shard whose configuration names these groups; unknown ones mean nothing.</summary>
    public static HtmlPolicy With(IReadOnlyCollection<string> groups) => new(Rows(Text)
        .Where(row => row[0] != "optional" || groups.Contains(row[1]))
        .Select(row => row[0] == "optional" ? row[2..] : row)
        .ToLookup(row => row[0], row => row[1..], StringComparer.Ordinal));

    private static IEnumerable<string[]> Rows(string text) => text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Every element that may stand, of HTML and of MathML, with the attributes that may stand on it.</summary>
    public IEnumerable<(string Element, IReadOnlyCollection<string> Attributes)> Elements =>
        _elements.Concat(_formulas).OrderBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => (e.Key, (IReadOnlyCollection<string>)e.Value.Order(StringComparer.Ordinal).ToArray()));

    /// <summary>Whether an element of MathML may stand.</summary>
    public bool AllowsFormula(string element) => _formulas.ContainsKey(element);

    /// <summary>Whether an element of MathML holds text and nothing else.</summary>
    public bool IsToken(string element) => _tokens.Contains(element);

    /// <summary>Whether the attribute may stand on the element of MathML.</summary>
    public bool AllowsInFormula(string element, string attribute) =>
        _formulas.TryGetValue(element, out var attributes) && attributes.Contains(attribute);

    /// <summary>Whether the element may stand.</summary>
    public bool Allows(string element) => _elements.ContainsKey(element);

    /// <summary>Whether the element goes with everything in it.</summary>
    public bool Drops(string element) => _dropped.Contains(element);

    /// <summary>Whether the attribute may stand on the element.</summary>
    public bool Allows(string element, string attribute) =>
        _elements.TryGetValue(element, out var attributes) && attributes.Contains(attribute);

    /// <summary>Whether the attribute holds a URL.</summary>
    public bool IsUrl(string attribute) => _values.TryGetValue(attribute, out var kinds) && kinds.Contains("url");

    /// <summary>The value as it may stand; null where it may not.</summary>
    public string? Value(string attribute, string value)
    {
        var kinds = _values.GetValueOrDefault(attribute) ?? FrozenSet<string>.Empty;
        return kinds switch
        {
            _ when kinds.Contains("text") => value,
            _ when kinds.Contains("url") => AllowsUrl(attribute, value) ? value : null,
            _ when kinds.Contains("id") => IsId(value) ? value : null,
            _ when kinds.Contains("class") => Classes(value),
            _ when kinds.Contains("number") => IsNumber(value) ? value : null,
            _ when kinds.Contains("word") => value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') ? value : null,
            _ when kinds.Contains("color") => IsColor(value) ? value : null,
            _ when kinds.Contains("flag") => "",
            _ => kinds.Contains(value) ? value : null,
        };
    }

    /// <summary>Whether a URL in <paramref name="attribute"/> is relative or of an allowed scheme.</summary>
    public bool AllowsUrl(string attribute, string url) => UrlScheme.Of(url) switch
    {
        UrlScheme.Malformed => false,
        "" => !UrlScheme.NamesHost(url),
        "data" => _schemes[attribute].Any(s => url.StartsWith(s + ";base64,", StringComparison.Ordinal)),
        var scheme => _schemes[attribute].Contains(scheme),
    };

    private string? Classes(string value)
    {
        var kept = value.Split((char[])[' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries)
            .Where(IsClass).ToArray();
        return kept.Length == 0 ? null : string.Join(' ', kept);
    }

    private bool IsClass(string name) =>
        _classes.Contains(name)
        || (_beginnings.Any(b => name.StartsWith(b, StringComparison.Ordinal))
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-' or '_'));

    private static bool IsNumber(string value) => value.Length is > 0 and < 6 && value.All(char.IsAsciiDigit);

    private static bool IsColor(string value) =>
        value is ['#', .. var digits]
            ? digits.Length is 3 or 6 && digits.All(char.IsAsciiHexDigit)
            : value.Length is > 0 and < 32 && value.All(char.IsAsciiLetter);

    private static bool IsId(string value) => value.Length > 0 && !value.Any(char.IsWhiteSpace);

    private static FrozenDictionary<string, FrozenSet<string>> Sets(IEnumerable<string[]> rows) =>
        rows.ToFrozenDictionary(r => r[0], r => r[1..].ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
