using System.Collections.Immutable;
using ShardWiki.Testing;

namespace ShardWiki.Tests;

/// <summary>
/// Texts that nobody would write: attacks and real pages, cut, spliced, repeated and spoiled. The same random numbers make
/// the same text.
/// </summary>
internal static class Mutation
{
    private const int Longest = 60_000;

    private static readonly ImmutableArray<string> Seeds =
    [
        .. Attacks.Html,
        .. Attacks.Documents.Select(d => d.Text.Length > 400 ? d.Text[..400] : d.Text),
        .. Directory.EnumerateFiles(Repository.Full("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Full("tests/ShardWiki.Tests/Markup/Cases")))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    private static readonly ImmutableArray<string> Pieces =
    [
        "<", ">", "\"", "'", "</", "/>", "<!--", "-->", "<!", "<?", "]]>", "&", "&#", "&amp;", ";", "=", "\n", "\n\n", "\n> ", "\n- ",
        "\n    ", "\t", "`", "```\n", "~~~\n", "[", "](", "]", "[[", "]]", "[[!", "![", "![[", "|", "\n|-|-|\n", "*", "**", "_",
        "~~", "==", "^", "#", "\n# ", "---\n", "\n===\n", ":", "://", "javascript:", "data:", "http://", "\\", "\0", "\u001b", "\u202e",
        "\ufeff", "\u00a0", "\u0301", "\ud83d", "\ud83d\ude00", "<svg>", "<math>", "<style>", "</style>", "<table>", "<template>",
        "<select>", "<p>", "<a href=x>", "<img src=x onerror=alert(1)>", "id=sw-main", "on", "style=", "class=sw-", "{{", "}}", "[^1]",
        "\n[^1]: ", "\n[a]: b\n",
    ];

    public static string Of(Random random)
    {
        var text = Pick(random, Seeds);
        for (var i = random.Next(1, 9); i > 0; i--)
        {
            text = Step(random, text);
            text = text.Length > Longest ? text[..Longest] : text;
        }

        return text;
    }

    private static string Step(Random random, string text)
    {
        var (from, to) = Range(random, text);
        return random.Next(9) switch
        {
            0 => text[..from] + Pick(random, Seeds) + text[to..],
            1 => text[..from] + text[to..],
            2 => text[..to] + text[from..],
            3 => text[..from] + string.Concat(Enumerable.Repeat(text[from..to], random.Next(2, 40))) + text[to..],
            4 => text[..from],
            5 => text[..from] + text[from..to].ToUpperInvariant() + text[to..],
            6 => text[..from] + (char)random.Next(0x3000) + text[Math.Min(text.Length, from + 1)..],
            _ => text[..from] + Pick(random, Pieces) + text[from..],
        };
    }

    private static (int From, int To) Range(Random random, string text)
    {
        var from = random.Next(text.Length + 1);
        return (from, Math.Min(text.Length, from + random.Next(80)));
    }

    private static string Pick(Random random, ImmutableArray<string> from) => from[random.Next(from.Length)];
}
