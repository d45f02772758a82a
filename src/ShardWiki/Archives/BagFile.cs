namespace ShardWiki;

/// <summary>One file of a bag, with its digests in hex digits.</summary>
/// <param name="Path">From the bag's folder, with <c>/</c>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">SHA-256.</param>
/// <param name="Sha512">SHA-512.</param>
internal sealed record BagFile(string Path, long Length, string Sha256, string Sha512);
