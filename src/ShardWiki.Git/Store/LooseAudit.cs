using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>Reads the files of all loose objects of a repository.</summary>
public static class LooseAudit
{
    /// <summary>The files that are not what their names say, sorted.</summary>
    public static ImmutableArray<(ObjectName Name, string File)> Torn(GitRepository repository) =>
        [.. All(repository).Where(it => repository.FaultOf(it.Name) is not null)];

    /// <summary>The objects whose files are what their names say.</summary>
    public static ImmutableHashSet<ObjectName> Whole(GitRepository repository) =>
        [.. All(repository).Where(it => repository.FaultOf(it.Name) is null).Select(it => it.Name)];

    /// <summary>The objects that packs hold which are whole.</summary>
    public static ImmutableHashSet<ObjectName> Packed(GitRepository repository) =>
    [
        .. from index in PackAudit.Files(Path.Combine(repository.CommonDirectory, "objects", "pack"), "pack-*.idx")
           from name in PackedObjects.Names(repository, index) ?? []
           select ObjectName.Parse(name),
    ];

    private static ImmutableArray<(ObjectName Name, string File)> All(GitRepository repository) =>
    [
        .. from folder in Directory.EnumerateDirectories(Path.Combine(repository.CommonDirectory, "objects"), "??")
           from file in Directory.EnumerateFiles(folder)
           let digits = Path.GetFileName(folder) + Path.GetFileName(file)
           where ObjectName.TryParse(digits, out _)
           orderby digits
           select (ObjectName.Parse(digits), file),
    ];
}
