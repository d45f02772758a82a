namespace ShardWiki;

/// <summary>With which remote a space's journal is to be exchanged.</summary>
/// <param name="Space">The space.</param>
/// <param name="Remote">The name of a remote of its repository, or an address; null for the configured one.</param>
public sealed record JournalSharingRequest(SpaceRequest Space, string? Remote);
