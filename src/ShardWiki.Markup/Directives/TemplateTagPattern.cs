using System.Text.RegularExpressions;

namespace ShardWiki.Markup;

internal static partial class TemplateTagPattern
{
    /// <summary>A tag of a template: <c>&lt;TMPL_VAR name&gt;</c>, <c>&lt;TMPL_IF NAME="x"&gt;</c>, <c>&lt;/TMPL_IF&gt;</c>.</summary>
    [GeneratedRegex(
        "<(?:!--\\s{0,9})?(?<end>/?)TMPL_(?<kind>VAR|IF|UNLESS|ELSE|LOOP)(?:\\s{1,9}ESCAPE=\"?\\w{1,9}\"?)?"
        + "(?:\\s{1,9}(?:NAME=)?[\"']?(?<name>[\\w.-]{1,100})[\"']?)?(?:\\s{1,9}ESCAPE=\"?\\w{1,9}\"?)?\\s{0,9}/?(?:--)?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Tag();
}
