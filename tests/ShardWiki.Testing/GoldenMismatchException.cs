namespace ShardWiki.Testing;

/// <summary>A text is not what its golden says, or has no golden where it must have one.</summary>
public sealed class GoldenMismatchException(string message) : Exception(message);
