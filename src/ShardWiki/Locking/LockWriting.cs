using System.Globalization;
using System.Text;
using ShardWiki.Adapters;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Writes a lock file: the same lock, the same bytes.</summary>
internal static class LockWriting
{
    public const string Format = "shardwiki-lock/1";

    public static string Of(SpaceLock spaceLock)
    {
        var text = new StringBuilder();
        text.Append("# Written by `shardwiki pull`; it belongs into version control.\n");
        text.Append(CultureInfo.InvariantCulture, $"format: {Format}\n");
        text.Append(CultureInfo.InvariantCulture, $"journal: {{ seq: {spaceLock.JournalSeq}, ");
        text.Append(CultureInfo.InvariantCulture, $"head: \"{spaceLock.JournalHead}\" }}\n");
        text.Append("shards:\n");
        foreach (var pin in spaceLock.Pins)
        {
            Append(text, pin);
        }

        return text.ToString();
    }

    /// <summary>The form of every time in a file.</summary>
    public static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, ShardPin pin)
    {
        text.Append(CultureInfo.InvariantCulture, $"  - name: {pin.Shard}\n");
        if (pin.Found is { } found)
        {
            text.Append(CultureInfo.InvariantCulture, $"    of: {found.Entry}\n    ref: {Quoted(found.Reference)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"    revision: \"{pin.Revision}\"\n");
        text.Append(CultureInfo.InvariantCulture, $"    digest: \"{pin.Digest}\"\n");
        if (pin.Observed is { } observed)
        {
            text.Append(CultureInfo.InvariantCulture, $"    observed: {Time(observed)}\n");
        }

        text.Append(pin.Freshness switch
        {
            Freshness.Stale stale => $"    freshness: stale\n    since: {Time(stale.Since)}\n",
            Freshness.Absent absent => $"    freshness: absent\n    reason: {Quoted(absent.Reason)}\n",
            _ => "    freshness: current\n",
        });
    }

    private static string Quoted(string text) =>
        '"' + string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c))
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
