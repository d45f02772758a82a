namespace ShardWiki.Git;

/// <summary>
/// A repository holds more than is read of any: a few objects can stand for more files than a disk holds. It is no
/// damage, and asking again does not help.
/// </summary>
public sealed class TooMuchException(string message) : Exception(message);
