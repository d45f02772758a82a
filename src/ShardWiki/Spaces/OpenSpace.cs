using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>A space whose configuration was read, with the places of its files. It holds nothing open.</summary>
internal sealed record OpenSpace
{
    /// <summary>The configuration file, absolute.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the bytes that were read of it.</summary>
    public required string Digest { get; init; }

    /// <summary>What it says.</summary>
    public required SpaceConfiguration Configuration { get; init; }

    /// <summary>What observations, decisions and the lease of the journal are dated and measured by.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The folder that relative paths start from, absolute.</summary>
    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>The lock file beside the configuration.</summary>
    public string LockFile => Path.ChangeExtension(File, ".lock");

    /// <summary>Everything derived but the site; it may be deleted at any time.</summary>
    public string StateFolder => SpaceOpening.StateFolderOf(Folder);

    /// <summary>The journal's high-water mark; a second space in the same folder has one of its own.</summary>
    public string MarkFile => Path.Combine(StateFolder, IsMain ? "journal-mark" : $"journal-mark.{Configuration.Space}");

    /// <summary>What is the space's own and not content, also where it lies inside a shard.</summary>
    public ImmutableArray<string> OwnPaths(string output) =>
        [File, LockFile, Path.GetFullPath(output, Folder), StateFolder];

    /// <summary>The same space with the versions that are known; nobody is asked.</summary>
    public OpenSpace With(ImmutableArray<KnownVersion> known) =>
        this with { Configuration = new VersionLookup(Configuration, known).Resolved() };

    private bool IsMain => Path.GetFileName(File) == SpaceOpening.FileName;
}
