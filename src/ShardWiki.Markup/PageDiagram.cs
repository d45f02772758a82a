namespace ShardWiki.Markup;

/// <summary>A diagram that a page writes as code, as it is written, and its line and column on the page, counted from 1.</summary>
public sealed record PageDiagram(string Text, int Line, int Column);
