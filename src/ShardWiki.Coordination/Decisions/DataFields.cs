using System.Buffers;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>Values of the wiki in the data of a decision, between their types and JSON.</summary>
internal static class DataFields
{
    private const int LongestWord = 40;
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    public static JsonTerm.Text Of(Identity page) => new(page.ToString());

    public static JsonTerm.Text Of(Fingerprint content) => new(content.ToString());

    public static JsonTerm.Text Of(Revision revision) => new(revision.ToString());

    public static JsonTerm.Text Of(string text) => new(text);

    public static JsonTerm.Number Of(long seq) => new(seq);

    public static Identity? FindPage(JsonTerm.Map data, string key) =>
        Identity.TryParse(data.FindText(key), out var page) ? page : null;

    public static Fingerprint? FindContent(JsonTerm.Map data, string key) =>
        Fingerprint.TryParse(data.FindText(key), out var content) ? content : null;

    public static Revision? FindRevision(JsonTerm.Map data, string key) =>
        data.FindText(key) is { } name ? new Revision(name) : null;

    /// <summary>False where the key is there and no number; null stands for one that is missing.</summary>
    public static bool TryFindSeq(JsonTerm.Map data, string key, out long? seq)
    {
        seq = data.FindWhole(key);
        return seq is not null || data[key] is null;
    }

    /// <summary>What keeps this from being the number of a decision, or null.</summary>
    public static string? SeqFault(long seq) =>
        seq is >= 1 and <= 9007199254740991 ? null : $"{seq} is no number of a decision";

    /// <summary>What keeps these from being contents that were seen, or null.</summary>
    public static string? ContentFault(params ReadOnlySpan<Fingerprint> contents)
    {
        foreach (var content in contents)
        {
            if (content.IsNone)
            {
                return "the fingerprint of a content is missing";
            }
        }

        return null;
    }

    /// <summary>What keeps this from being a cause, or null: one word of <c>[a-z-]</c>, at most 40 long.</summary>
    public static string? CauseFault(string cause) =>
        cause.Length is > 0 and <= LongestWord && !cause.AsSpan().ContainsAnyExcept(Letters)
            ? null
            : $"'{OneLine.Of(cause)}' is no cause: one word of lower-case letters and '-'";
}
