using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ShardWiki.Projection;

/// <summary>
/// A theme's assets under names that hold a hash of their content, so that a browser may keep them for ever.
/// </summary>
internal sealed record ThemeAssets(
    ImmutableArray<string> Styles, ImmutableArray<string> Scripts, string Icon, ImmutableArray<PlannedFile> Files)
{
    private const string Folder = "assets/";

    /// <summary>The assets of <paramref name="theme"/>.</summary>
    public static ThemeAssets Of(Theme theme)
    {
        var named = theme.Files.Where(f => f.Key.StartsWith(Folder, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(f => f.Key[Folder.Length..], f => (File: Named(f.Key, f.Value.Span), f.Value),
                StringComparer.Ordinal);
        return new ThemeAssets(
            [.. theme.Manifest.Styles.Select(s => named[s].File)],
            [.. theme.Manifest.Scripts.Select(s => named[s].File)],
            theme.Manifest.Icon.Length > 0 ? named[theme.Manifest.Icon].File : "",
            [.. named.Values.Select(a => Planned.Fixed(a.File, a.Value))]);
    }

    private static string Named(string path, ReadOnlySpan<byte> bytes)
    {
        var dot = path.LastIndexOf('.');
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
        return dot > path.LastIndexOf('/') ? $"_/{path[..dot]}-{hash}{path[dot..]}" : $"_/{path}-{hash}";
    }
}
