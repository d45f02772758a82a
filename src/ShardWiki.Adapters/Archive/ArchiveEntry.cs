namespace ShardWiki.Adapters;

/// <summary>One entry of an archive, as the archive tells of it.</summary>
/// <param name="Name">As it is written; of a folder without the slash at its end.</param>
/// <param name="Kind">What it stands for.</param>
internal readonly record struct ArchiveEntry(string Name, EntryKind Kind);
