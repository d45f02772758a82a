using System.Buffers;
using System.Collections.Immutable;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// <c>template</c>: a text of the wiki's with places for parameters, filled and read as wiki text (ikiwiki's manual,
/// "ikiwiki/directive/template"). The text is that of <c>templatebody</c> on the page <c>templates/ID</c>, or that page.
/// </summary>
internal static class TemplateDirective
{
    private const int LargestTemplate = 64 * 1024;
    private static readonly SearchValues<char> Marks = SearchValues.Create("[]*_`<>\\&!#\n~");

    public static DirectiveHtml Of(DirectiveCall call)
    {
        if (call.Find("id") is not { Length: > 0 } id)
        {
            return call.Trouble("it does not say which template: it needs id=\"…\"");
        }

        if (TextOf(call, id) is not { } template)
        {
            return call.Trouble($"there is no template '{id}'");
        }

        var fields = FieldsOf(call);
        var made = ImmutableArray.CreateBuilder<string>();
        var text = TemplateText.Filled(template, fields, value => Shown(call, value, made));
        return call.Text(text, made.ToImmutable());
    }

    /// <summary>The template with its parameters as they are written; null where there is none.</summary>
    public static string? RawOf(DirectiveCall call) => call.Find("id") is { Length: > 0 } id && TextOf(call, id) is { } template
        ? TemplateText.Filled(template, FieldsOf(call), value => value)
        : null;

    private static Dictionary<string, string> FieldsOf(DirectiveCall call)
    {
        var fields = TemplateText.Fields(call.Directive);
        fields.TryAdd("page", call.Page.Read.Gathered.Path.ToString());
        fields.TryAdd("basename", call.Page.Read.Gathered.Path.Name);
        return fields;
    }

    // A value with marks of its own is wiki text of its own: in a block of HTML nothing else would read it.
    private static string Shown(DirectiveCall call, string value, ImmutableArray<string>.Builder made)
    {
        if (value.AsSpan().IndexOfAny(Marks) < 0)
        {
            return value;
        }

        var html = call.Text(value);
        made.Add(html.Html);
        var element = html.IsBlock ? "div" : "span";
        return FormattableString.Invariant($"<{element} {HtmlGuard.FragmentMark}=\"{made.Count - 1}\"></{element}>");
    }

    /// <summary>The text of the template called <paramref name="id"/>; null where there is none.</summary>
    public static string? TextOf(DirectiveCall call, string id)
    {
        string[] names = id.StartsWith('/') ? [id] : [$"/templates/{id}", $"templates/{id}", id];
        foreach (var name in names)
        {
            if ((call.FindNamed(name) ?? call.FindNamed($"{name}.tmpl")) is { } found && call.Ask.Text(found, LargestTemplate) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
