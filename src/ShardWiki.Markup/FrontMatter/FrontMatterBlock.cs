using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>
/// Finds front matter at the start of a page. A leading <c>---</c> that nothing like a mapping follows is a rule, not
/// front matter; for ikiwiki, whose pages have none by themselves, it is one whenever it does not read as a mapping.
/// </summary>
internal static class FrontMatterBlock
{
    public static FrontMatter Of(string text, Dialect dialect, PageFindings findings)
    {
        if (!IsFence(LineAt(text, 0)) || !LooksLikeMapping(text))
        {
            return FrontMatter.None;
        }

        var isGuess = dialect == Dialect.Ikiwiki;
        var (yaml, end) = Bounds(text);
        if (end < 0)
        {
            // After a rule stands an empty line as a rule, after the beginning of front matter none.
            if (!isGuess && !LineAt(text, LineAt(text, 0).Length + 1).IsWhiteSpace())
            {
                const string Message = "front matter begins here and does not end: add a line '---'";
                findings.Add(FindingCode.FrontMatterOpen, 0, Message);
            }

            return FrontMatter.None;
        }

        if (yaml.Length > PageLimit.FrontMatterLength.Allowed)
        {
            var met = new LimitMet(PageLimit.FrontMatterLength, yaml.Length, 0);
            return FrontMatter.None with { Limit = met };
        }

        var read = new FrontMatterYaml(findings, LineAt(text, 0).Length + 1).Read(yaml);
        return read switch
        {
            { Limit: not null } => read,
            { Broken: null } => read with { Length = end },
            _ when isGuess => FrontMatter.None,
            _ => Shown(read, text[..end], end, findings),
        };
    }

    private static FrontMatter Shown(FrontMatter read, string block, int end, PageFindings findings)
    {
        findings.Add(FindingCode.FrontMatterBroken, read.Length, read.Broken!);
        return FrontMatter.None with { Broken = block.TrimEnd('\n'), Length = end };
    }

    private static (string Yaml, int End) Bounds(string text)
    {
        var start = LineAt(text, 0).Length + 1;
        for (var at = start; at < text.Length;)
        {
            var line = LineAt(text, at);
            if (IsFence(line) || IsEnd(line))
            {
                return (text[start..at], Math.Min(text.Length, at + line.Length + 1));
            }

            at += line.Length + 1;
        }

        return ("", -1);
    }

    private static ReadOnlySpan<char> LineAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd(" \t").SequenceEqual("---");

    private static bool IsEnd(ReadOnlySpan<char> line) => line.TrimEnd(" \t").SequenceEqual("...");

    private static bool LooksLikeMapping(string text)
    {
        for (var at = LineAt(text, 0).Length + 1; at < text.Length;)
        {
            var line = LineAt(text, at);
            var shown = line.Trim(" \t");
            if (!shown.IsEmpty)
            {
                return shown[0] is '#' or '{' or '%' || IsFence(line) || IsEnd(line) || shown.EndsWith(":")
                    || shown.Contains(": ", StringComparison.Ordinal);
            }

            at += line.Length + 1;
        }

        return false;
    }
}
