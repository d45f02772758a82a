using System.Text.RegularExpressions;

namespace ShardWiki.Union;

/// <summary>Lines as a fragment names them: <c>L3</c> or <c>L3-L8</c>.</summary>
internal static partial class LineRangePattern
{
    [GeneratedRegex("^L(?<first>[0-9]{1,7})(-L?(?<last>[0-9]{1,7}))?$", RegexOptions.CultureInvariant)]
    internal static partial Regex Pattern();
}
