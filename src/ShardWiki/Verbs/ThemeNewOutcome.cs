using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>A theme was begun: its name, its folder, and the files that were written there.</summary>
public sealed record ThemeNewOutcome(string Name, string Folder, ImmutableArray<string> Files) : VerbOutcome;
