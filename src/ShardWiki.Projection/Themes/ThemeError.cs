namespace ShardWiki.Projection;

/// <summary>
/// What is wrong with a theme: the file within it, the line counted from 1 (0 for the whole file), and what to do.
/// </summary>
public sealed record ThemeError(string File, int Line, string Message)
{
    /// <summary><c>layouts/page.hbs(3): …</c>.</summary>
    public override string ToString() => Line == 0 ? $"{File}: {Message}" : $"{File}({Line}): {Message}";
}
