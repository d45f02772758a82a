using System.Text;
using Markdig.Syntax;

namespace ShardWiki.Markup;

/// <summary>
/// Fills templates as ikiwiki's are written (HTML::Template's language): <c>TMPL_VAR</c>, <c>TMPL_IF</c>,
/// <c>TMPL_UNLESS</c>, <c>TMPL_ELSE</c>. Loops have nothing to loop over here. It reads once, from left to right.
/// </summary>
public sealed class TemplateText
{
    // A template may name a long value many times.
    private const int Most = 256 * 1024;

    private readonly string _template;
    private readonly IReadOnlyDictionary<string, string> _fields;
    private readonly Func<string, string> _show;
    private readonly StringBuilder _text = new();

    // For each part that is open, whether it is shown.
    private readonly Stack<bool> _shown = new();

    private TemplateText(string template, IReadOnlyDictionary<string, string> fields, Func<string, string> show) =>
        (_template, _fields, _show) = (template, fields, show);

    /// <summary>
    /// The text that the page of a template gives: that of its <c>templatebody</c>, else all of what is written there.
    /// </summary>
    public static string Of(ParsedPage page, string written)
    {
        var body = page.Document.Tree.Descendants().Select(n => n switch
        {
            DirectiveBlock { Directive: var block } => block,
            DirectiveInline { Directive: var line } => line,
            _ => null,
        }).FirstOrDefault(d => d?.Name == "templatebody");
        return body is null ? written : body.Parameters is [var text, ..] ? text.Value : "";
    }

    /// <summary>
    /// The values that a <c>template</c> directive gives, by the names of the template's fields, in lower case.
    /// </summary>
    public static Dictionary<string, string> Fields(Directive directive) => directive.Parameters
        .Where(p => p.Name is not ("" or "id"))
        .GroupBy(p => Field(p.Name), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);

    /// <summary>
    /// The template with these fields, whose names are in lower case, each as <paramref name="show"/> shows it where it
    /// stands for itself, and as it is within links, directives and tags.
    /// </summary>
    public static string Filled(
        string template, IReadOnlyDictionary<string, string> fields, Func<string, string> show) =>
        new TemplateText(template, fields, show).Run();

    // A value as it is written and the value as HTML are told apart by "raw_"; here both are read with the template.
    private static string Field(string name) =>
        name.StartsWith("raw_", StringComparison.Ordinal) ? name[4..].ToLowerInvariant() : name.ToLowerInvariant();

    private bool IsShown => _shown.All(s => s);

    private string Run()
    {
        foreach (var (text, tag) in Parts())
        {
            if (_text.Length > Most)
            {
                break;
            }

            if (IsShown)
            {
                _text.Append(text);
            }

            Take(tag);
        }

        return _text.ToString();
    }

    private IEnumerable<(string Text, System.Text.RegularExpressions.Match Tag)> Parts()
    {
        var at = 0;
        foreach (System.Text.RegularExpressions.Match tag in TemplateTagPattern.Tag().Matches(_template))
        {
            yield return (_template[at..tag.Index], tag);
            at = tag.Index + tag.Length;
        }

        yield return (_template[at..], System.Text.RegularExpressions.Match.Empty);
    }

    private void Take(System.Text.RegularExpressions.Match tag)
    {
        if (!tag.Success)
        {
            return;
        }

        var (kind, isEnd) = (tag.Groups["kind"].Value.ToUpperInvariant(), tag.Groups["end"].Length > 0);
        var value = _fields.GetValueOrDefault(tag.Groups["name"].Value.ToLowerInvariant(), "");
        switch (kind)
        {
            case "VAR" when IsShown:
                _text.Append(IsWithin(tag.Index, "[[", "]]") || IsWithin(tag.Index, "<", ">") ? value : _show(value));
                break;
            case "IF" or "UNLESS" or "LOOP" when isEnd:
                _shown.TryPop(out _);
                break;
            case "IF" or "UNLESS" or "LOOP":
                _shown.Push(kind == "LOOP" ? false : (value is not ("" or "0")) == (kind == "IF"));
                break;
            case "ELSE" when _shown.TryPop(out var wasShown):
                _shown.Push(!wasShown);
                break;
        }
    }

    private bool IsWithin(int at, string open, string close)
    {
        var before = _template.AsSpan(0, at);
        return before.LastIndexOf(open) > before.LastIndexOf(close);
    }
}
