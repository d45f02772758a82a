using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ShardWiki.Git;

/// <summary>
/// The loose objects of one repository, written so that they last and are read back before they count. Git itself
/// takes a file that is there for a good one, so that writing the same bytes over a torn object repairs nothing; here
/// it does.
/// </summary>
internal sealed class LooseObjects(string commonDirectory, FileSteps steps)
{
    private readonly ConcurrentDictionary<ObjectName, bool> _known = []; // true: written and flushed here
    private readonly string _fresh = $"{Unfinished(ProcessMark.Own)}{RandomNumberGenerator.GetHexString(8)}";

    /// <summary>True where the repository was seen to hold this object.</summary>
    public bool IsKnown(ObjectName name) => _known.ContainsKey(name);

    /// <summary>Remembers that the repository holds this object.</summary>
    public void Know(ObjectName name) => _known.TryAdd(name, false);

    /// <summary>True where this object was written here before and its file is still there.</summary>
    public bool IsLasting(ObjectName name) => _known.TryGetValue(name, out var lasting) && lasting && File.Exists(PathOf(name));

    /// <summary>
    /// Writes the files of objects, unless they stand there whole, and flushes them and their folders. Throws <see
    /// cref="GitException"/> where one cannot be written or read back.
    /// </summary>
    public void Write(IReadOnlyDictionary<ObjectName, byte[]> files)
    {
        try
        {
            FlushAgain(files);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new GitException($"an object could not be written: {failure.Message}", failure);
        }

        foreach (var name in files.Keys)
        {
            _ = Fault(name) is { } fault
                ? throw new GitException($"the object {name} was written and cannot be read back: {fault}")
                : _known[name] = true;
        }
    }

    /// <summary>
    /// What is wrong with the loose file of an object; null where it is whole, or where there is none.
    /// </summary>
    public string? Fault(ObjectName name)
    {
        _ = Content(name, out var fault);
        return fault;
    }

    /// <summary>
    /// What the loose file of an object holds; null where there is none. Throws <see cref="GitException"/> where
    /// something is wrong with it.
    /// </summary>
    public byte[]? ReadWhole(ObjectName name)
    {
        var content = Content(name, out var fault);
        return fault is null ? content : throw new GitException($"the object {name} is damaged: {fault}");
    }

    /// <summary>The file of an object, whether there is one or not.</summary>
    public string PathOf(ObjectName name)
    {
        var digits = name.ToString();
        return Path.Combine(commonDirectory, "objects", digits[..2], digits[2..]);
    }

    /// <summary>Removes what a writer that died left behind half written; the number of files.</summary>
    public int RemoveUnfinished(ProcessMark writer)
    {
        var left = Directory.EnumerateDirectories(Path.Combine(commonDirectory, "objects"), "??")
            .SelectMany(folder => Directory.EnumerateFiles(folder, $"{Unfinished(writer)}*")).ToList();
        left.ForEach(File.Delete);
        return left.Count;
    }

    private byte[]? Content(ObjectName name, out string? fault)
    {
        fault = null;
        var path = PathOf(name);
        try
        {
            return File.Exists(path) ? LooseFormat.Decode(File.ReadAllBytes(path), name, out fault) : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null; // Packed at this very moment.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            fault = $"its file cannot be read: {failure.Message}";
            return null;
        }
    }

    // Git's own name for such files, which its `prune` removes too.
    private static string Unfinished(ProcessMark writer) => $"tmp_obj_{writer.FileName}.";

    // Whoever packs objects removes folders that are empty, also the one that was just made, and files that are packed.
    private void FlushAgain(IReadOnlyDictionary<ObjectName, byte[]> files)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                Flush(files);
                return;
            }
            catch (Exception gone) when (attempt < 10 && (gone is FileNotFoundException or DirectoryNotFoundException))
            {
                // The next time makes them again.
            }
        }
    }

    // All files are written before any is flushed, and all are renamed before their folders are flushed: so the disk
    // is made to wait twice and not twice for each object.
    private void Flush(IReadOnlyDictionary<ObjectName, byte[]> files)
    {
        var fresh = new List<(string From, string To)>();
        var standing = new List<string>();
        try
        {
            foreach (var (name, content) in files)
            {
                var path = PathOf(name);
                if (File.Exists(path) && Fault(name) is null)
                {
                    standing.Add(path); // Perhaps by somebody who died before it was on the disk.
                    continue;
                }

                steps.Before("write an object");
                LastingFile.MakeFolder(Path.GetDirectoryName(path)!);
                var from = Path.Combine(Path.GetDirectoryName(path)!, $"{_fresh}.{fresh.Count}");
                fresh.Add((from, path));
                File.WriteAllBytes(from, content);
            }

            standing.ForEach(LastingFile.Flush);
            fresh.ForEach(file => Step("flush an object", () => LastingFile.Flush(file.From)));
            fresh.ForEach(file => Step("name an object", () => File.Move(file.From, file.To, overwrite: true)));
        }
        catch
        {
            fresh.ForEach(file => File.Delete(file.From));
            throw;
        }

        foreach (var folder in fresh.Select(file => file.To).Concat(standing).Select(Path.GetDirectoryName).Distinct())
        {
            Step("flush a folder of objects", () => LastingFile.FlushFolder(folder!));
        }
    }

    private void Step(string what, Action step)
    {
        steps.Before(what);
        step();
    }
}
