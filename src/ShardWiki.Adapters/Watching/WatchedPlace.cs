namespace ShardWiki.Adapters;

/// <summary>
/// A file, or a folder with everything in it, that something is read from; whether it is there or not. It is where a
/// change is waited for, and says nothing of what it holds.
/// </summary>
/// <param name="Path">Absolute.</param>
public sealed record WatchedPlace(string Path)
{
    /// <summary>What is not read of a folder, and hence not waited for.</summary>
    internal Exclusion Exclusion { get; init; } = new([], []);
}
