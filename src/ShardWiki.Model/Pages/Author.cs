namespace ShardWiki.Model;

/// <summary>
/// Who wrote something, as the shard or the journal says it; either part may be empty. It is not an account.
/// </summary>
public sealed record Author(string Name, string Email);
