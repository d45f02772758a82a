using ShardWiki.Projection;

namespace ShardWiki.Tests;

/// <summary>The theme that the repository ships, read once.</summary>
internal static class DefaultTheme
{
    private static readonly Lazy<Theme> Read = new(() =>
        Assert_whole(ThemeReading.Of("default", Files(), [])));

    public static Theme Value => Read.Value;

    public static Dictionary<string, ReadOnlyMemory<byte>> Files()
    {
        var root = Repository.Full("themes/default");
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(root, f).Replace('\\', '/'),
            f => (ReadOnlyMemory<byte>)File.ReadAllBytes(f),
            StringComparer.Ordinal);
    }

    private static Theme Assert_whole(ThemeOutcome outcome) => outcome is ThemeOutcome.Whole whole
        ? whole.Theme
        : throw new InvalidOperationException(string.Join('\n', ((ThemeOutcome.Broken)outcome).Errors));
}
