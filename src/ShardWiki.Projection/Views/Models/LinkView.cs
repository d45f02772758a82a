namespace ShardWiki.Projection;

/// <summary>Words, where they lead, and a remark such as the shard that speaks; link and remark may be empty.</summary>
internal sealed record LinkView(string Text, string Href, string Note = "");
