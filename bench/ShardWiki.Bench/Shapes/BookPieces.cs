using System.Collections.Immutable;

namespace ShardWiki.Bench;

/// <summary>
/// What a manual consists of: its sections, each beginning with a heading, code and lists and tables whole. Marks that some
/// generators take for a command of their own (<c>{{</c>, <c>{%</c>) are taken apart, so that all of them read the same.
/// </summary>
internal static class BookPieces
{
    public static ImmutableArray<string> Of(string bundle)
    {
        using var book = GitFolder.Temporary(bundle);
        return [.. book.Files(".md").SelectMany(file => Cut(book.Read(file)))];
    }

    public static IEnumerable<string> Cut(string text)
    {
        var (piece, isCode) = (new List<string>(), false);
        foreach (var line in Harmless(text).Split('\n'))
        {
            if (!isCode && line.StartsWith("## ", StringComparison.Ordinal) && piece.Count > 0)
            {
                yield return string.Join('\n', piece).Trim();
                piece.Clear();
            }

            isCode ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            piece.Add(line.StartsWith("# ", StringComparison.Ordinal) && !isCode ? "#" + line : line);
        }

        if (!isCode && piece.Count > 0)
        {
            yield return string.Join('\n', piece).Trim();
        }
    }

    private static string Harmless(string text) => text
        .Replace("\r", "", StringComparison.Ordinal)
        .Replace("{{", "{ {", StringComparison.Ordinal)
        .Replace("{%", "{ %", StringComparison.Ordinal);
}
