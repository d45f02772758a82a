using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>What came of reading a theme. A closed set.</summary>
public abstract record ThemeOutcome
{
    private ThemeOutcome()
    {
    }

    /// <summary>A theme to project with.</summary>
    public sealed record Whole(Theme Theme) : ThemeOutcome;

    /// <summary>Every error that was found, by file and line.</summary>
    public sealed record Broken(ImmutableArray<ThemeError> Errors) : ThemeOutcome;
}
