namespace ShardWiki;

/// <summary>Words that somebody asked for, such as help or the version.</summary>
public sealed record Said(string Text) : VerbOutcome;
