using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Reads a theme into memory: the space's own <c>themes/NAME</c> first, then the one that came with the program.
/// </summary>
internal static class ThemeFolder
{
    /// <summary>The file that tells what a theme is.</summary>
    public const string Manifest = "theme.yml";

    private const string Themes = "themes";

    /// <summary>Where the space may have themes of its own, whether it has any or not.</summary>
    public static string PlaceOf(OpenSpace space) => PlaceIn(space.Folder);

    /// <summary>Where a space in that folder may have them.</summary>
    public static string PlaceIn(string folder) => Path.Combine(folder, Themes);

    /// <summary>Where the themes are that came with the program.</summary>
    public static string PlaceOfProgram => Path.Combine(AppContext.BaseDirectory, Themes);

    /// <summary>The theme of the space, or why it cannot be used.</summary>
    public static NotDone? Of(OpenSpace space, out Theme theme)
    {
        theme = null!;
        return FilesOf(space, out var files) ?? Compiled(files, out theme);
    }

    /// <summary>The files of the space's theme and of those that it extends, or why there are none.</summary>
    public static NotDone? FilesOf(OpenSpace space, out ThemeFiles theme)
    {
        var folders = new List<string>();
        return FilesOf(space.Configuration.Theme, space.Folder, folders, out theme);
    }

    /// <summary>The files of the theme that came with the program.</summary>
    public static NotDone? FilesOf(string name, string spaceFolder, out ThemeFiles theme) => FilesOf(name, spaceFolder, [], out theme);

    // A theme may extend another of its own name: the space's "default" that of the program.
    private static NotDone? FilesOf(string name, string spaceFolder, List<string> taken, out ThemeFiles theme)
    {
        theme = null!;
        var places = new[] { spaceFolder, AppContext.BaseDirectory }.Select(f => Path.GetFullPath(Path.Combine(f, Themes, name)));
        if (Path.GetFileName(name) != name || places.Except(taken).FirstOrDefault(Directory.Exists) is not { } folder)
        {
            return new NotDone(taken.Count > 0
                ? $"{Themes}/{Path.GetFileName(taken[^1])}/{Manifest}({LineOfExtends(taken[^1])}): there is no other theme '{name}' to extend"
                : $"there is no theme '{name}': neither in {Themes}/{name} beside the configuration nor in the program");
        }

        taken.Add(folder);
        theme = new ThemeFiles(name, Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(
                f => Path.GetRelativePath(folder, f).Replace('\\', '/'),
                f => (ReadOnlyMemory<byte>)File.ReadAllBytes(f),
                StringComparer.Ordinal));
        if (!theme.Files.TryGetValue(Manifest, out var manifest) || ThemeReading.ExtendedBy(manifest) is not { Length: > 0 } extended)
        {
            return null;
        }

        if (FilesOf(extended, spaceFolder, taken, out var lower) is { } lost)
        {
            return lost;
        }

        theme = lower.Files.ContainsKey(Manifest) ? theme.On(lower) : theme;
        return null;
    }

    private static int LineOfExtends(string folder) =>
        File.ReadLines(Path.Combine(folder, Manifest)).TakeWhile(l => !l.StartsWith("extends", StringComparison.Ordinal)).Count() + 1;

    /// <summary>The theme that the files make, or why they make none.</summary>
    public static NotDone? Compiled(ThemeFiles files, out Theme theme)
    {
        theme = null!;
        switch (ThemeReading.Of(files.Name, files.Files, files.Below))
        {
            case ThemeOutcome.Whole whole:
                theme = whole.Theme;
                return null;
            case ThemeOutcome.Broken broken:
                return new NotDone($"the theme '{files.Name}' cannot be used: {string.Join("; ", broken.Errors)}");
            default:
                throw new InvalidOperationException("an outcome that is not one of its cases");
        }
    }
}
