using System.Globalization;
using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>
/// Puts directives back as they were written where their marks turn out to stand in code, HTML or addresses. There
/// ikiwiki's pages lose the backslash of <c>\[[…]]</c> too: ikiwiki, which reads links and directives in code as well,
/// needs it.
/// </summary>
internal sealed class DirectiveMarks(MarkedText marked, Dialect dialect)
{
    private readonly bool _dropsEscapes = dialect == Dialect.Ikiwiki;

    public string Restored(string text) =>
        marked.Directives.IsEmpty || !text.Contains(TextDecoding.Open, StringComparison.Ordinal)
            ? text
            : Replaced(text);

    /// <summary>The directive with the number that stands between two marks.</summary>
    public Directive At(ReadOnlySpan<char> number) =>
        marked.Directives[int.Parse(number, CultureInfo.InvariantCulture)];

    /// <summary>A piece of HTML without marks and without ikiwiki's backslashes.</summary>
    public string RestoredHtml(string html) => _dropsEscapes ? Unescaped(Restored(html)) : Restored(html);

    public void RestoreIn(CodeBlock code)
    {
        RestoreIn((LeafBlock)code);
        if (code is FencedCodeBlock { Info: { } info } fenced)
        {
            fenced.Info = Restored(info);
            fenced.Arguments = fenced.Arguments is { } arguments ? Restored(arguments) : null;
        }
    }

    public void RestoreIn(LeafBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            ref var slice = ref block.Lines.Lines[i].Slice;
            var isEscaped = _dropsEscapes && slice.AsSpan().IndexOf(@"\[[") >= 0;
            if (isEscaped || slice.AsSpan().Contains(TextDecoding.Open))
            {
                var text = Restored(slice.ToString());
                slice = new StringSlice(isEscaped ? Unescaped(text) : text, slice.NewLine);
            }
        }
    }

    public void RestoreIn(CodeInline code)
    {
        var text = Restored(code.Content);
        code.Content = _dropsEscapes ? Unescaped(text) : text;
    }

    public void RestoreIn(LinkInline link)
    {
        link.Url = link.Url is { } url ? Restored(url) : null;
        link.Title = link.Title is { } title ? Restored(title) : null;
    }

    private static string Unescaped(string text) => text.Replace(@"\[[", "[[", StringComparison.Ordinal);

    private string Replaced(string text)
    {
        var result = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf(TextDecoding.Open, at);
            var close = open < 0 ? -1 : text.IndexOf(TextDecoding.Close, open);
            if (close < 0)
            {
                return result.Append(text, at, text.Length - at).ToString();
            }

            var number = int.Parse(text.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture);
            result.Append(text, at, open - at).Append(marked.Directives[number].Raw);
            at = close + 1;
        }

        return result.ToString();
    }
}
