namespace ShardWiki.Markup;

/// <summary>One parameter of a directive; the name is empty where the value stands alone.</summary>
public readonly record struct DirectiveParameter(string Name, string Value);
