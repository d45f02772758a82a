using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>A theme, or why its files make none.</summary>
internal sealed record CompiledTheme(Theme? Theme, NotDone? Fault)
{
    /// <summary>Compiles <paramref name="files"/> beside whatever else is done; it takes longer than many a build.</summary>
    public static Task<CompiledTheme> Begin(ThemeFiles files) => Task.Run(() =>
    {
        var fault = ThemeFolder.Compiled(files, out var theme);
        return new CompiledTheme(theme, fault);
    });
}
