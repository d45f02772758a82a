using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ShardWiki.Projection;

/// <summary>
/// Finds what is wrong in a template before it is compiled, with its line: blocks that do not balance, partials that
/// are not there or call themselves, helpers that do not exist, and values that would reach the page unescaped.
/// </summary>
internal static class TemplateLint
{
    private static readonly ImmutableArray<string> Blocks = ["if", "unless", "each", "with"];

    // Only these are HTML already; everything else is data (architecture.md 11).
    private static readonly ImmutableArray<string> Raw = ["body", "frame.provenanceJson", "frame.linkedJson"];

    /// <summary>What is wrong in <paramref name="template"/> by itself.</summary>
    public static IEnumerable<ThemeError> Of(TemplateSource template, IReadOnlyCollection<string> partials)
    {
        var open = new Stack<(string Name, int Line)>();
        foreach (Match tag in TemplatePattern.Tag().Matches(template.Text))
        {
            var line = template.Text.AsSpan(0, tag.Index).Count('\n') + 1;
            var error = Problem(tag, line, open, partials);
            if (error is not null)
            {
                yield return new ThemeError(template.File, line, error);
            }
        }

        foreach (var (name, line) in open)
        {
            yield return new ThemeError(
                template.File, line, $"'{{{{#{name}}}}}' does not end; close it with '{{{{/{name}}}}}'");
        }

        var last = template.Text.LastIndexOf("{{", StringComparison.Ordinal);
        if (last >= 0 && template.Text.IndexOf("}}", last, StringComparison.Ordinal) < 0)
        {
            var line = template.Text.AsSpan(0, last).Count('\n') + 1;
            yield return new ThemeError(template.File, line, "'{{' does not end");
        }
    }

    /// <summary>Partials that call themselves, however far round.</summary>
    public static IEnumerable<ThemeError> Cycles(IReadOnlyCollection<TemplateSource> partials)
    {
        var calls = partials.ToDictionary(p => p.Name, Calls, StringComparer.Ordinal);
        foreach (var partial in partials)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var next = new Stack<string>(calls[partial.Name]);
            while (next.TryPop(out var name))
            {
                if (seen.Add(name) && calls.TryGetValue(name, out var more))
                {
                    more.ForEach(next.Push);
                }
            }

            if (seen.Contains(partial.Name))
            {
                yield return new ThemeError(partial.File, 0, $"the partial '{partial.Name}' calls itself");
            }
        }
    }

    private static string? Problem(
        Match tag, int line, Stack<(string Name, int Line)> open, IReadOnlyCollection<string> partials)
    {
        var words = tag.Groups["body"].Value.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var name = words.Length > 0 ? words[0] : "";
        switch (tag.Groups["sigil"].Value)
        {
            case "#":
                open.Push((name, line));
                return Blocks.Contains(name) ? null : $"unknown block '{name}'; there are {string.Join(", ", Blocks)}";
            case "/":
                return open.TryPop(out var opened)
                    ? opened.Name == name
                        ? null
                        : $"'{{{{/{name}}}}}' closes '{{{{#{opened.Name}}}}}' of line {opened.Line}"
                    : $"'{{{{/{name}}}}}' closes nothing";
            case ">":
                return partials.Contains(name) ? null : $"there is no partial 'partials/{name}.hbs'";
            case "{" or "&":
                return Raw.Contains(name) ? null : $"'{name}' is data: write it with two braces, so that it is escaped";
            default:
                return words.Length <= 1 || name == "else" ? null : $"unknown helper '{name}'";
        }
    }

    private static List<string> Calls(TemplateSource template) =>
        [.. TemplatePattern.Tag().Matches(template.Text).Where(t => t.Groups["sigil"].Value == ">")
            .Select(t => t.Groups["body"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0])];
}
