using System.Text;

namespace ShardWiki.Git;

/// <summary>Turns the loose objects that a commit leads to into one pack of their own; nothing else is touched.</summary>
public static class PackedObjects
{
    /// <summary>
    /// Packs what is loose and not packed yet, flushes the pack, and only then removes the loose files; the number of
    /// objects. Throws <see cref="GitException"/>.
    /// </summary>
    public static int Of(GitRepository repository, ObjectName tip)
    {
        var objects = Path.Combine(repository.CommonDirectory, "objects");
        var loose = LooseIn(objects);
        if (Packed(repository, tip, Path.Combine(objects, "pack")) is not { } index)
        {
            return 0;
        }

        var packed = Names(repository, index) ?? throw new GitException("the new pack could not be read back");
        packed.IntersectWith(loose);
        foreach (var name in packed)
        {
            File.Delete(Path.Combine(objects, name[..2], name[2..]));
        }

        return packed.Count;
    }

    /// <summary>
    /// Removes what a writer that died left behind while it packed; the number of files. Their names tell whose they are,
    /// which those that git would choose do not.
    /// </summary>
    public static int RemoveUnfinished(GitRepository repository, ProcessMark writer)
    {
        var left = PackAudit.Files(
            Path.Combine(repository.CommonDirectory, "objects", "pack"), $"{Unfinished(writer)}*").ToList();
        left.ForEach(File.Delete);
        return left.Count;
    }

    /// <summary>The objects that a pack holds; null where it is not whole.</summary>
    internal static HashSet<string>? Names(GitRepository repository, string index)
    {
        var run = GitProgram.On(repository.GitDirectory).Run("verify-pack", "-v", index);
        return run.Succeeded
            ? [.. run.Lines.Where(line => line.Length > 40 && line[40] == ' ').Select(line => line[..40])]
            : null;
    }

    private static string Unfinished(ProcessMark writer) => $"tmp_pack_{writer.FileName}.";

    // The index of the new pack; null where there was nothing to pack.
    private static string? Packed(GitRepository repository, ObjectName tip, string folder)
    {
        LastingFile.MakeFolder(folder);
        var fresh = Path.Combine(folder, $"{Unfinished(ProcessMark.Own)}{Path.GetRandomFileName()}");
        var (pack, index) = ($"{fresh}.pack", $"{fresh}.idx");
        try
        {
            if (!Written(repository, tip, pack))
            {
                return null;
            }

            var run = GitProgram.On(repository.GitDirectory).Run("index-pack", "-o", index, pack)
                .OrThrow("the journal's objects could not be packed");
            LastingFile.Flush(pack);
            LastingFile.Flush(index);
            var name = Path.Combine(folder, $"pack-{run.Lines[^1][^40..]}");
            // The index last: git takes a pack for complete when it has one.
            File.Move(pack, $"{name}.pack", overwrite: true);
            File.Move(index, $"{name}.idx", overwrite: true);
            LastingFile.FlushFolder(folder);
            return $"{name}.idx";
        }
        finally
        {
            foreach (var left in PackAudit.Files(folder, $"{Path.GetFileName(fresh)}*").ToList())
            {
                File.Delete(left);
            }
        }
    }

    // False where all is packed already: such a pack ends behind its head of 12 bytes and the sum of 20.
    private static bool Written(GitRepository repository, ObjectName tip, string pack)
    {
        using var process = GitProgram.On(repository.GitDirectory).Start(
            "pack-objects", "--quiet", "--stdout", "--revs", "--unpacked", "--incremental", "--local",
            "--delta-base-offset", "--window=4", "--threads=1");
        process.Input.Write(Encoding.ASCII.GetBytes($"{tip}\n"));
        process.CloseInput();
        using (var file = File.Create(pack))
        {
            process.Output.CopyTo(file);
        }

        process.Finish([]).OrThrow("the journal's objects could not be packed");
        return new FileInfo(pack).Length > 32;
    }

    private static HashSet<string> LooseIn(string objects) =>
    [
        .. from folder in Directory.EnumerateDirectories(objects, "??")
           from file in Directory.EnumerateFiles(folder)
           let name = Path.GetFileName(folder) + Path.GetFileName(file)
           where name.Length == 40
           select name,
    ];
}
