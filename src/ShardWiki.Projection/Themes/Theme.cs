using System.Collections.Frozen;

namespace ShardWiki.Projection;

/// <summary>
/// A theme that was read and found whole: templates and assets by their path within its folder, all in memory. It is
/// made by <see cref="ThemeReading"/> only.
/// </summary>
public sealed class Theme
{
    internal Theme(ThemeManifest manifest, FrozenDictionary<string, ReadOnlyMemory<byte>> files, Templates templates)
    {
        Name = manifest.Name;
        Manifest = manifest;
        Files = files;
        Templates = templates;
    }

    /// <summary>Its name, as its folder and its <c>theme.yml</c> have it.</summary>
    public string Name { get; }

    /// <summary>Its files by path.</summary>
    public FrozenDictionary<string, ReadOnlyMemory<byte>> Files { get; }

    internal ThemeManifest Manifest { get; }

    internal Templates Templates { get; }
}
