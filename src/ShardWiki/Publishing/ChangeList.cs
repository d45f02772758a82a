using System.Collections.Immutable;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>What leads from one site to another, by their receipts: exactly the files whose bytes differ.</summary>
internal sealed record ChangeList(ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed)
{
    /// <summary>Where there was no site before, everything is added and nothing removed.</summary>
    public static ChangeList Of(BuildReceipt? before, BuildReceipt now)
    {
        var had = before?.Files;
        return new ChangeList(
            [.. now.Files.Keys.Where(p => had is null || !had.ContainsKey(p)).Order(StringComparer.Ordinal)],
            [.. now.Files.Values.Where(f => had?.GetValueOrDefault(f.Path) is { } then && then.Sha256 != f.Sha256).Select(f => f.Path).Order(StringComparer.Ordinal)],
            [.. (had?.Keys ?? []).Where(p => !now.Files.ContainsKey(p)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>What has to be sent, but for the receipt, which comes last.</summary>
    public IEnumerable<string> Sent => Added.Concat(Changed).Order(StringComparer.Ordinal);

    /// <summary>True where the sites are one.</summary>
    public bool IsNothing => Added.IsEmpty && Changed.IsEmpty && Removed.IsEmpty;

    /// <summary>The outcome that tells it.</summary>
    public SitePublished Told(string where) => new() { Where = where, Added = Added, Changed = Changed, Removed = Removed };
}
