using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace ShardWiki.Markup;

/// <summary>
/// Fills templates as ikiwiki's are written (HTML::Template's language): <c>TMPL_VAR</c>, <c>TMPL_IF</c>,
/// <c>TMPL_UNLESS</c>, <c>TMPL_ELSE</c>, <c>TMPL_LOOP</c>. A loop within a loop has nothing to loop over, so that what is
/// made grows with the template and the rows, and never with their product again and again.
/// </summary>
public sealed class TemplateText
{
    // A template may name a long value many times.
    private const int Most = 256 * 1024;

    private readonly string _template;
    private readonly TemplateFields _fields;
    private readonly Func<string, string> _show;
    private readonly ImmutableArray<Match> _tags;
    private readonly StringBuilder _text = new();
    private bool _isLooping;

    private TemplateText(string template, TemplateFields fields, Func<string, string> show)
    {
        (_template, _fields, _show) = (template, fields, show);
        _tags = [.. TemplateTagPattern.Tag().Matches(template).Cast<Match>()];
    }

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
        Filled(template, new TemplateFields(fields), show);

    /// <summary>The same with rows for loops.</summary>
    public static string Filled(string template, TemplateFields fields, Func<string, string> show)
    {
        var text = new TemplateText(template, fields, show);
        text.Fill((0, template.Length), (0, text._tags.Length), fields.Values);
        return text._text.ToString();
    }

    // A value as it is written and the value as HTML are told apart by "raw_"; here both are read with the template.
    private static string Field(string name) =>
        name.StartsWith("raw_", StringComparison.Ordinal) ? name[4..].ToLowerInvariant() : name.ToLowerInvariant();

    // From left to right, once; of a loop that is within it, once a row.
    private void Fill((int From, int To) text, (int From, int To) tags, IReadOnlyDictionary<string, string> fields)
    {
        // For each part that is open, whether it is shown.
        var shown = new Stack<bool>();
        var at = text.From;
        for (var i = tags.From; i < tags.To && _text.Length <= Most; i++)
        {
            var tag = _tags[i];
            Append(at, tag.Index, shown);
            at = tag.Index + tag.Length;
            if (KindOf(tag) == "LOOP" && !IsEnd(tag))
            {
                var end = EndOf(i, tags.To);
                if (shown.All(s => s))
                {
                    Loop(tag, (at, end < tags.To ? _tags[end].Index : text.To), (i + 1, end));
                }

                (i, at) = (end, end < tags.To ? _tags[end].Index + _tags[end].Length : text.To);
            }
            else
            {
                Take(tag, shown, fields);
            }
        }

        Append(at, text.To, shown);
    }

    private void Append(int from, int to, Stack<bool> shown)
    {
        if (from < to && shown.All(s => s) && _text.Length <= Most)
        {
            _text.Append(_template, from, to - from);
        }
    }

    private void Loop(Match tag, (int From, int To) text, (int From, int To) tags)
    {
        if (_isLooping)
        {
            return;
        }

        _isLooping = true;
        foreach (var row in _fields.RowsOf(NameIn(tag)))
        {
            Fill(text, tags, row);
        }

        _isLooping = false;
    }

    private int EndOf(int loop, int to)
    {
        var depth = 1;
        for (var i = loop + 1; i < to; i++)
        {
            depth += KindOf(_tags[i]) != "LOOP" ? 0 : IsEnd(_tags[i]) ? -1 : 1;
            if (depth == 0)
            {
                return i;
            }
        }

        return to;
    }

    private void Take(Match tag, Stack<bool> shown, IReadOnlyDictionary<string, string> fields)
    {
        var kind = KindOf(tag);
        var value = fields.GetValueOrDefault(NameIn(tag)) ?? _fields.Values.GetValueOrDefault(NameIn(tag), "");
        switch (kind)
        {
            case "VAR" when shown.All(s => s):
                _text.Append(IsWithin(tag.Index, "[[", "]]") || IsWithin(tag.Index, "<", ">") ? value : _show(value));
                break;
            case "IF" or "UNLESS" when IsEnd(tag):
                shown.TryPop(out _);
                break;
            case "IF" or "UNLESS":
                var isSet = value is not ("" or "0") || !_fields.RowsOf(NameIn(tag)).IsEmpty;
                shown.Push(isSet == (kind == "IF"));
                break;
            case "ELSE" when shown.TryPop(out var wasShown):
                shown.Push(!wasShown);
                break;
        }
    }

    private static string KindOf(Match tag) => tag.Groups["kind"].Value.ToUpperInvariant();

    private static bool IsEnd(Match tag) => tag.Groups["end"].Length > 0;

    private static string NameIn(Match tag) => tag.Groups["name"].Value.ToLowerInvariant();

    private bool IsWithin(int at, string open, string close)
    {
        var before = _template.AsSpan(0, at);
        return before.LastIndexOf(open) > before.LastIndexOf(close);
    }
}
