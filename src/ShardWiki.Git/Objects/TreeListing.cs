using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LibGit2Sharp;

namespace ShardWiki.Git;

/// <summary>Trees, read through <c>ls-tree</c>: it knows the size of every blob without reading one.</summary>
internal static class TreeListing
{
    internal static ObjectName? Find(Repository repository, ObjectName commit, string folder)
    {
        var root = ObjectStore.Get(repository, commit).Tree;
        if (folder.Length == 0)
        {
            return ObjectStore.Name(root.Id);
        }

        return root[folder] is { TargetType: TreeEntryTargetType.Tree } entry
            ? ObjectStore.Name(entry.Target.Id)
            : null;
    }

    internal static ImmutableArray<TreeFile> Files(GitProgram program, ObjectName tree)
    {
        using var process = program.Start("ls-tree", "-r", "-l", "-z", "--full-tree", tree.ToString());
        process.CloseInput();
        var files = ImmutableArray.CreateBuilder<TreeFile>();
        var reader = new NulReader(process.Output);
        while (reader.TryRead(0, out var line))
        {
            files.Add(Parse(line));
            RepositoryBounds.Hold(files.Count, RepositoryBounds.Files, "files");
            RepositoryBounds.Hold(reader.Taken, RepositoryBounds.ListBytes, "bytes in the list of its files");
        }

        process.Finish([]).OrThrow($"tree {tree} cannot be listed");
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files.DrainToImmutable();
    }

    // MODE SP TYPE SP ID SP+ SIZE TAB NAME
    private static TreeFile Parse(ReadOnlySpan<byte> line)
    {
        var tab = line.IndexOf((byte)'\t');
        var fields = Encoding.ASCII.GetString(line[..tab]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = line[(tab + 1)..];
        return new TreeFile
        {
            Path = GitPath.Decode(name),
            PathIsLossless = GitPath.IsLossless(name),
            Blob = ObjectName.Parse(fields[2]),
            Kind = Kind(fields[0]),
            IsHeld = fields[3] != "BAD",
            Size = long.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0,
        };
    }

    private static TreeFileKind Kind(string mode) => mode switch
    {
        "120000" => TreeFileKind.Symlink,
        "160000" => TreeFileKind.Submodule,
        "100755" => TreeFileKind.Executable,
        _ => TreeFileKind.Regular,
    };
}
