using System.Collections.Frozen;
using System.Text;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// <c>shortcut</c> directives, and the short names that they make (ikiwiki's manual, "ikiwiki/directive/shortcut"):
/// <c>%s</c> is the text as part of an address, <c>%S</c> as it is written.
/// </summary>
internal static class Shortcuts
{
    private const string DefiningPage = "shortcuts";

    /// <summary>The short names of each shard; of two with one name the last counts.</summary>
    public static FrozenDictionary<ShardName, FrozenDictionary<string, Shortcut>> Of(UnionGraph union) => union.Pages
        .Where(p => Defines(p.Id))
        .SelectMany(p => p.Read.Facts.Directives.Select(d => (p.Id.Shard, d.Directive)))
        .Where(d => d.Directive.Name == "shortcut")
        .GroupBy(d => d.Shard).ToFrozenDictionary(g => g.Key, g => g
            .Select(d => new Shortcut(d.Directive.Find("name") ?? "", d.Directive.Find("url") ?? "", d.Directive.Find("desc") ?? ""))
            .Where(s => s is { Name.Length: > 0, Url.Length: > 0 })
            .GroupBy(s => s.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(s => s.Key, s => s.Last(), StringComparer.Ordinal));

    /// <summary>The directive that makes one: what it makes, in words.</summary>
    public static DirectiveHtml Defined(DirectiveCall call)
    {
        if (!Defines(call.Page.Id))
        {
            return call.Trouble($"it makes a short name on the page '{DefiningPage}' of a shard only");
        }

        if (call.Find("name") is not { } name || call.Find("url") is not { } url)
        {
            return call.Trouble("it needs name=\"…\" and url=\"…\"");
        }

        return DirectiveHtml.Line($"shortcut {HtmlText.Of(name)} points to <em>{HtmlText.Of(url)}</em>");
    }

    // One page for each shard, so that no other page changes what pages beside it say.
    private static bool Defines(Identity page) => Path.ChangeExtension(page.Key, null) == DefiningPage;

    /// <summary>A link by one.</summary>
    public static DirectiveHtml Used(DirectiveCall call, Shortcut shortcut)
    {
        var text = string.Join(' ', call.Bare);
        var url = Filled(shortcut.Url, text);
        var words = call.Find("desc") is { } desc ? Filled(desc, text, text)
            : shortcut.Words.Length > 0 ? Filled(shortcut.Words, text, text)
            : text;
        return DirectiveHtml.Line(DirectiveCall.Link(call.Links.Outside(url), words));
    }

    private static string Filled(string pattern, string text) =>
        pattern.Contains("%s", StringComparison.Ordinal) || pattern.Contains("%S", StringComparison.Ordinal)
        || pattern.Contains("%W", StringComparison.Ordinal)
            ? Filled(pattern, Uri.EscapeDataString(text), text)
            : pattern + text;

    private static string Filled(string pattern, string escaped, string written)
    {
        var filled = new StringBuilder(pattern.Length + escaped.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            var sign = pattern[i] == '%' && i + 1 < pattern.Length ? pattern[i + 1] : '\0';
            filled.Append(sign switch
            {
                's' or 'W' => escaped,
                'S' => written,
                _ => pattern[i].ToString(),
            });
            i += sign is 's' or 'W' or 'S' ? 1 : 0;
        }

        return filled.ToString();
    }
}
