namespace ShardWiki.Projection;

/// <summary>How far publishing is: files done, of so many.</summary>
public readonly record struct PublishProgress(int Done, int Total);
