using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Reads a theme into memory: the space's own <c>themes/NAME</c> first, then the one that came with the program.
/// </summary>
internal static class ThemeFolder
{
    private const string Themes = "themes";

    /// <summary>Where the space may have a theme of its own, whether it has one or not.</summary>
    public static string PlaceOf(OpenSpace space) => Path.Combine(space.Folder, Themes, space.Configuration.Theme);

    /// <summary>The theme of the space, or why it cannot be used.</summary>
    public static NotDone? Of(OpenSpace space, out Theme theme)
    {
        theme = null!;
        return FilesOf(space, out var files) ?? Compiled(files, out theme);
    }

    /// <summary>The files of the space's theme, or why there are none.</summary>
    public static NotDone? FilesOf(OpenSpace space, out ThemeFiles theme)
    {
        theme = null!;
        var name = space.Configuration.Theme;
        string[] folders = [space.Folder, AppContext.BaseDirectory];
        var places = folders.Select(f => Path.Combine(f, Themes, name)).ToArray();
        if (Path.GetFileName(name) != name || places.FirstOrDefault(Directory.Exists) is not { } folder)
        {
            return new NotDone(
                $"there is no theme '{name}': neither in {Themes}/{name} beside the configuration nor in the program");
        }

        theme = new ThemeFiles(name, Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(
                f => Path.GetRelativePath(folder, f).Replace('\\', '/'),
                f => (ReadOnlyMemory<byte>)File.ReadAllBytes(f),
                StringComparer.Ordinal));
        return null;
    }

    /// <summary>The theme that the files make, or why they make none.</summary>
    public static NotDone? Compiled(ThemeFiles files, out Theme theme)
    {
        theme = null!;
        switch (ThemeReading.Of(files.Name, files.Files))
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
