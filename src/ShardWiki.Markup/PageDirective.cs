namespace ShardWiki.Markup;

/// <summary>A directive that shows something, and its line and column on the page, counted from 1.</summary>
public sealed record PageDirective(Directive Directive, int Line, int Column);
