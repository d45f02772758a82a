namespace ShardWiki.Bench;

/// <summary>A page that several programs build: its path without an ending, its title, and its text without front matter.</summary>
internal sealed record ShapePage(string Name, string Title, string Text);
