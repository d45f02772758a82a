using System.Text.RegularExpressions;

namespace ShardWiki.Projection;

internal static partial class FormulaPatterns
{
    /// <summary>What KaTeX puts beside a formula: how it was written.</summary>
    [GeneratedRegex("<annotation[^>]*>[^<]*</annotation>", RegexOptions.CultureInvariant)]
    public static partial Regex Annotation();

    /// <summary>One letter of another alphabet.</summary>
    [GeneratedRegex("<(?<element>m[ion]) mathvariant=\"(?<kind>[a-z-]+)\">(?<letter>[A-Za-z])</m[ion]>", RegexOptions.CultureInvariant)]
    public static partial Regex Variant();
}
