using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Reads how diagrams become pictures: <c>diagrams</c>.</summary>
internal static class DiagramsReading
{
    public static DiagramsConfiguration Of(YamlSection diagrams)
    {
        diagrams.Knows("mermaid", "drawn");
        return new DiagramsConfiguration { Command = CommandOf(diagrams), Drawn = diagrams.Text("drawn") ?? "" };
    }

    // No shell takes words apart, so that nothing in them is ever obeyed.
    private static ImmutableArray<string> CommandOf(YamlSection diagrams)
    {
        var words = diagrams.Texts("mermaid").Select(t => t.Text).ToImmutableArray();
        if (words is [var one] && one.Contains(' ', StringComparison.Ordinal))
        {
            diagrams.Complain(
                FindingCode.ValueUnfit, "mermaid", $"'mermaid' is a program and its arguments, each by itself: [{string.Join(", ", one.Split(' '))}]");
        }
        else if (words.Length > 0 && words[0].Length == 0)
        {
            diagrams.Complain(FindingCode.ValueUnfit, "mermaid", "'mermaid' names no program");
        }

        return words;
    }
}
