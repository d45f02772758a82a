using System.Text.RegularExpressions;

namespace ShardWiki.Projection;

internal static partial class TemplatePattern
{
    /// <summary>One tag of a template: its sigil and what stands in it; comments are left out.</summary>
    [GeneratedRegex(@"\{\{~?(?!!)\s*(?<sigil>[#/>{&]?)\s*(?<body>[^{}]*?)\s*~?\}?\}\}", RegexOptions.CultureInvariant)]
    public static partial Regex Tag();
}
