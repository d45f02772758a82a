namespace ShardWiki.Projection;

/// <summary>While a site was made it was found that it cannot be put where it is to go.</summary>
internal sealed class PublishRefusedException(string reason) : Exception(reason);
