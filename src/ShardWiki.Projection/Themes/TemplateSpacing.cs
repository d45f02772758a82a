using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// Which white space of a template is written: none of a line on which only one tag stands that writes nothing itself, and none beside
/// a <c>~</c>; what stands before a partial on its line is written before each line of it (the rules of Handlebars).
/// </summary>
/// <param name="Texts">The texts before each tag and after the last, as they are written.</param>
/// <param name="Indents">For each tag the white space that its partial's lines begin with.</param>
internal sealed record TemplateSpacing(ImmutableArray<string> Texts, ImmutableArray<string> Indents)
{
    /// <summary>The white space of <paramref name="template"/>.</summary>
    public static TemplateSpacing Of(TemplateTags template)
    {
        ImmutableArray<string> written = [.. template.Tags.Select(t => t.Before), template.Rest];
        var texts = written.ToArray();
        var indents = ImmutableArray.CreateBuilder<string>(template.Tags.Length);
        for (var i = 0; i < template.Tags.Length; i++)
        {
            var tag = template.Tags[i];
            var isAlone = tag.MayStandAlone && EndsLine(written, i) && BeginsLine(written, i + 1);
            var before = texts[i];
            texts[i] = tag.TakesBefore ? before.TrimEnd() : isAlone ? before.TrimEnd(' ', '\t') : before;
            texts[i + 1] = tag.TakesAfter ? texts[i + 1].TrimStart() : isAlone ? WithoutLine(texts[i + 1]) : texts[i + 1];
            indents.Add(isAlone && !tag.TakesBefore ? before[texts[i].Length..] : "");
        }

        return new TemplateSpacing([.. texts], indents.DrainToImmutable());
    }

    /// <summary>A text each line of which begins with <paramref name="indent"/>.</summary>
    public static string Indented(string text, string indent)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var isEnded = text[^1] == '\n';
        var lines = indent + (isEnded ? text[..^1] : text).Replace("\n", "\n" + indent, StringComparison.Ordinal);
        return isEnded ? lines + "\n" : lines;
    }

    // Whether nothing but white space stands before the tag on its line.
    private static bool EndsLine(ImmutableArray<string> texts, int before)
    {
        var rest = texts[before].AsSpan().TrimEnd(" \t");
        return rest.IsEmpty ? before == 0 : rest[^1] == '\n';
    }

    private static bool BeginsLine(ImmutableArray<string> texts, int after)
    {
        var rest = texts[after].AsSpan().TrimStart(" \t");
        return rest.IsEmpty ? after == texts.Length - 1 : rest[0] == '\n' || rest.StartsWith("\r\n");
    }

    private static string WithoutLine(string text)
    {
        var rest = text.AsSpan().TrimStart(" \t");
        return (rest.StartsWith("\r\n") ? rest[2..] : rest.StartsWith("\n") ? rest[1..] : rest).ToString();
    }
}
