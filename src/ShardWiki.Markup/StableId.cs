using System.Buffers;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>
/// The id that a page gives itself (<c>uid</c>), by which others link to it wherever it stands. It is the author's and no
/// identity: two pages may claim one.
/// </summary>
public sealed record StableId(string Text, int Line, int Column)
{
    /// <summary>What a link to such an id begins with.</summary>
    public const string Scheme = "xref:";

    private const int Longest = 200;
    private static readonly SearchValues<char> Unfit = SearchValues.Create("#?<>[]|\"\\");

    /// <summary>Whether an address or a name asks for a stable id.</summary>
    public static bool IsAskedFor(string target) =>
        target.Length > Scheme.Length && target.StartsWith(Scheme, StringComparison.Ordinal) && !char.IsWhiteSpace(target[Scheme.Length]);

    /// <summary>The id that <paramref name="target"/> asks for; null where it asks for none.</summary>
    public static string? FindIn(string target) => IsAskedFor(target) ? target[Scheme.Length..] : null;

    /// <summary>Why <paramref name="text"/> can be no id; null where it can.</summary>
    public static string? FindObjection(string text) =>
        text.Length == 0 ? "it is empty"
        : text.Length > Longest ? FormattableString.Invariant($"it is longer than {Longest} characters")
        : text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? "it holds white space"
        : text.AsSpan().IndexOfAny(Unfit) is >= 0 and var at ? $"it holds '{text[at]}'"
        : null;

    // A link's address is taken apart as any is: a fragment, percent escapes, a query that says nothing here.
    internal static (string Target, string Fragment)? Split(string address)
    {
        if (!IsAskedFor(address))
        {
            return null;
        }

        var (id, fragment) = Address.Split(address[Scheme.Length..]);
        return id.Length == 0 ? null : (Scheme + id, fragment);
    }
}
