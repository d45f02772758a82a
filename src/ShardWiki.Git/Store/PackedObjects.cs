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
        using var process = GitProgram.On(repository.GitDirectory).Start(
            "-c", "core.fsync=all", "-c", "core.fsyncMethod=fsync", "pack-objects", "--quiet", "--revs", "--unpacked",
            "--incremental", "--local", "--delta-base-offset", "--window=4", "--threads=1",
            Path.Combine(objects, "pack", "pack"));
        process.Input.Write(Encoding.ASCII.GetBytes($"{tip}\n"));
        process.CloseInput();
        var run = process.ToEnd().OrThrow("the journal's objects could not be packed");
        if (run.Lines is not [{ Length: > 0 } hash])
        {
            return 0;
        }

        LastingFile.FlushFolder(Path.Combine(objects, "pack"));
        var packed = Packed(repository, Path.Combine(objects, "pack", $"pack-{hash}.idx"));
        packed.IntersectWith(loose);
        foreach (var name in packed)
        {
            File.Delete(Path.Combine(objects, name[..2], name[2..]));
        }

        return packed.Count;
    }

    private static HashSet<string> LooseIn(string objects) =>
    [
        .. from folder in Directory.EnumerateDirectories(objects, "??")
           from file in Directory.EnumerateFiles(folder)
           let name = Path.GetFileName(folder) + Path.GetFileName(file)
           where name.Length == 40
           select name,
    ];

    private static HashSet<string> Packed(GitRepository repository, string index)
    {
        var run = GitProgram.On(repository.GitDirectory).Run("verify-pack", "-v", index)
            .OrThrow("the new pack could not be read back");
        return [.. run.Lines.Where(line => line.Length > 40 && line[40] == ' ').Select(line => line[..40])];
    }
}
