using System.Text.RegularExpressions;

namespace ShardWiki.Projection;

internal static partial class RawTagPattern
{
    /// <summary>The start of an opening tag of an element whose content is not read as HTML.</summary>
    [GeneratedRegex(
        "<(?<name>title|textarea|style|script|xmp|iframe|noembed|noframes|plaintext|template|select|frameset)"
        + "(?![a-z0-9-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Opening();
}
