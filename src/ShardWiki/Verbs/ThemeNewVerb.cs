using System.Collections.Immutable;
using System.Text;

namespace ShardWiki;

/// <summary>
/// Begins a theme: a copy of the default one to change at will, or a folder that extends another and holds only what
/// differs.
/// </summary>
public static class ThemeNewVerb
{
    private const string Style = "theme.css";

    /// <summary>
    /// Makes the theme in <paramref name="folder"/>, which must not be there or be empty; it is called like the folder.
    /// Without <paramref name="extended"/> all of the program's default is copied.
    /// </summary>
    public static VerbOutcome Run(SpaceRequest space, string folder, string? extended)
    {
        var place = Path.GetFullPath(Path.Combine(space.Folder, folder));
        var name = Path.GetFileName(place);
        if (name.Length == 0 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')))
        {
            return new NotDone($"'{name}' is no name of a theme: letters, digits, '-' and '_'");
        }

        if (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any())
        {
            return new NotDone($"{folder} holds something already; name a folder that is empty or not there");
        }

        if (ThemeFolder.FilesOf(extended ?? "default", space.Folder, out var theme) is { } lost)
        {
            return lost;
        }

        var files = extended is null ? Copied(theme, name) : Extending(extended, name);
        foreach (var (path, bytes) in files)
        {
            var file = Path.Combine(place, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }

        return new ThemeNewOutcome(name, folder.Replace('\\', '/'), [.. files.Keys]);
    }

    private static ImmutableSortedDictionary<string, byte[]> Copied(ThemeFiles theme, string name) =>
        theme.Files.ToImmutableSortedDictionary(
            f => f.Key,
            f => f.Key == ThemeFolder.Manifest ? Renamed(f.Value, name) : f.Value.ToArray(),
            StringComparer.Ordinal);

    private static byte[] Renamed(ReadOnlyMemory<byte> manifest, string name) => Encoding.UTF8.GetBytes(string.Join(
        '\n', Encoding.UTF8.GetString(manifest.Span).Split('\n')
            .Select(l => l.StartsWith("name:", StringComparison.Ordinal) ? $"name: {name}" : l)));

    private static ImmutableSortedDictionary<string, byte[]> Extending(string extended, string name) =>
        new Dictionary<string, string>
        {
            [ThemeFolder.Manifest] = $"name: {name}\nextends: {extended}\nstyles:\n  - {Style}\n",
            [$"assets/{Style}"] = $"/* What is other than in the theme {extended}. */\n\n:root {{\n  /* --accent: #0b5cad; */\n}}\n",
        }.ToImmutableSortedDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value), StringComparer.Ordinal);
}
