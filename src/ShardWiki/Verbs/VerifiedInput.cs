namespace ShardWiki;

/// <summary>Something that a site was made of, as its receipt names it and as it is now.</summary>
public sealed record VerifiedInput(string Name, string Receipt, string Now);
