using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>Reads a theme from the files of its folder, or says with file and line what is wrong with it.</summary>
public static class ThemeReading
{
    /// <summary>The layouts that a theme must have.</summary>
    internal static readonly ImmutableArray<string> Layouts =
    [
        "page", "chorus", "voices", "diff", "detour", "front", "shards", "conflicts", "changes", "journal",
        "broken-links", "tags", "tag", "pages", "missing", "picture",
    ];

    /// <summary>The theme that a <c>theme.yml</c> names as the one it begins with; empty where it names none.</summary>
    public static string ExtendedBy(ReadOnlyMemory<byte> manifest) =>
        ThemeManifest.Of(Encoding.UTF8.GetString(manifest.Span), []).Extends;

    /// <summary>
    /// Reads the theme called <paramref name="name"/>; <paramref name="files"/> are its files by <c>/</c>-separated
    /// path, those of themes that it extends among them, whose own <c>theme.yml</c> are <paramref name="below"/>, the
    /// lowest first.
    /// </summary>
    public static ThemeOutcome Of(
        string name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, IReadOnlyList<ReadOnlyMemory<byte>> below)
    {
        var errors = new List<ThemeError>();
        var manifest = Manifest(name, files, below, errors);
        var layouts = Sources(files, "layouts/");
        var partials = Sources(files, "partials/");
        var names = partials.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        errors.AddRange(Layouts.Where(l => !files.ContainsKey($"layouts/{l}.hbs"))
            .Select(l => new ThemeError($"layouts/{l}.hbs", 0, "a theme needs this layout")));
        errors.AddRange(layouts.Concat(partials).SelectMany(t => TemplateLint.Of(t, names)));
        errors.AddRange(TemplateChains.Of(partials, layouts));
        return errors.Count > 0
            ? new ThemeOutcome.Broken([.. errors])
            : new ThemeOutcome.Whole(new Theme(manifest, files.ToFrozenDictionary(StringComparer.Ordinal), Templates.Of(partials, layouts)));
    }

    private static ThemeManifest Manifest(
        string name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, IEnumerable<ReadOnlyMemory<byte>> below,
        List<ThemeError> errors)
    {
        if (!files.TryGetValue(ThemeManifest.File, out var bytes))
        {
            errors.Add(new ThemeError(ThemeManifest.File, 0, "a theme needs this file; it says 'name' and 'styles'"));
            return new ThemeManifest(name, [], [], "");
        }

        var manifest = ThemeManifest.Of(Encoding.UTF8.GetString(bytes.Span), errors);
        if (manifest.Name != name)
        {
            errors.Add(new ThemeError(
                ThemeManifest.File, 0, $"it says name '{manifest.Name}', its folder is '{name}'"));
        }

        manifest = below.Select(b => ThemeManifest.Of(Encoding.UTF8.GetString(b.Span), [])).Append(manifest)
            .Aggregate((lower, upper) => upper.On(lower));
        errors.AddRange(manifest.Styles.Concat(manifest.Scripts).Append(manifest.Icon)
            .Where(a => a.Length > 0 && !files.ContainsKey($"assets/{a}"))
            .Select(a => new ThemeError(ThemeManifest.File, 0, $"there is no 'assets/{a}'")));
        return manifest;
    }

    private static ImmutableArray<TemplateSource> Sources(
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, string folder) =>
        [.. files.Where(f => f.Key.StartsWith(folder, StringComparison.Ordinal)
                && f.Key.EndsWith(".hbs", StringComparison.Ordinal))
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => new TemplateSource(
                f.Key, f.Key[folder.Length..^".hbs".Length], Encoding.UTF8.GetString(f.Value.Span)))];
}
