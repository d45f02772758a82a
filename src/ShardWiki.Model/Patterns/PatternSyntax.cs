using System.Collections.Immutable;
using System.Text;

namespace ShardWiki.Model;

/// <summary>What a pattern may look like. Whatever would silently match nothing is a mistake.</summary>
internal static class PatternSyntax
{
    private const int Longest = 1000;
    private const string Unknown = @"\[]{}!";

    public static PatternMistake? FindMistake(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return new PatternMistake(1, $"a pattern has at least one and at most {Longest} characters");
        }

        var odd = text.AsSpan().IndexOfAny(Unknown);
        odd = odd >= 0 ? odd : text.AsSpan().IndexOfAnyInRange('\0', '\x1f');
        return odd >= 0 ? new PatternMistake(odd + 1, Objection(text[odd])) : FindMistakenSegment(text);
    }

    /// <summary>The segments of a pattern without mistake; <c>drafts/</c> is <c>drafts/**</c>.</summary>
    public static ImmutableArray<string> Segments(string text)
    {
        var normal = NormalForm.Of(text);
        return [.. (normal.EndsWith('/') ? normal + "**" : normal).Split('/')];
    }

    private static PatternMistake? FindMistakenSegment(string text)
    {
        var at = 0;
        // One '/' at the end says that a folder is meant.
        var names = text.Length > 1 && text.EndsWith('/') ? text[..^1] : text;
        foreach (var segment in names.Split('/'))
        {
            if (FindFlaw(segment) is { } flaw)
            {
                return new PatternMistake(at + 1, flaw);
            }

            at += segment.Length + 1;
        }

        return null;
    }

    private static string? FindFlaw(string segment) => segment switch
    {
        "" => "a pattern begins with a name, not with '/', and has no empty segment",
        "." or ".." => $"'{segment}' names no file: a pattern is matched from the top folder downwards",
        "**" => null,
        _ => segment.Contains("**", StringComparison.Ordinal) ? "'**' stands alone between '/'" : null,
    };

    private static string Objection(char odd) => odd switch
    {
        '\\' => "segments are separated by '/', and no character is escaped; '?' stands for any one",
        '!' => "a pattern cannot bring back what another left out; '?' stands for the character itself",
        < ' ' => "a pattern holds no control characters",
        _ => $"'{odd}' has no meaning in a pattern: write one pattern for each case, or '?' for the character itself",
    };
}
