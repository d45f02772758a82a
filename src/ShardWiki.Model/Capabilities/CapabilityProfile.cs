namespace ShardWiki.Model;

/// <summary>A shard's positions on the spectra, plus its verbs.</summary>
public sealed record CapabilityProfile;
