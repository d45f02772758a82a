using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ShardWiki.Git;

/// <summary>
/// Reads the packs of a repository whole, as nobody does who only looks for an object. Packs that the repository
/// borrows from another one are not looked at.
/// </summary>
public static class PackAudit
{
    private const int SumLength = 20; // SHA-1, at the end of a pack and of each file beside it (gitformat-pack)

    /// <summary>What is wrong with the first pack that is not as it was written; null where all are.</summary>
    public static string? Fault(GitRepository repository) => Faults(repository).FirstOrDefault()?.Reason;

    /// <summary>All that is wrong, by the names of the packs.</summary>
    public static IEnumerable<PackFault> Faults(GitRepository repository) =>
        Files(Path.Combine(repository.CommonDirectory, "objects", "pack"), "pack-*.pack")
            .SelectMany(pack => Faults(repository, pack));

    /// <summary>
    /// The objects that only this damaged pack holds, in its index's words; null where the index cannot be read either.
    /// </summary>
    public static ImmutableArray<string>? OnlyIn(GitRepository repository, string pack)
    {
        using var process = GitProgram.On(repository.GitDirectory).Start("show-index");
        process.Input.Write(File.ReadAllBytes(Path.ChangeExtension(pack, ".idx")));
        process.CloseInput();
        using var reader = new StreamReader(process.Output);
        var names = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[1])
            .ToList();
        if (!process.Finish([]).Succeeded)
        {
            return null;
        }

        var elsewhere = LooseAudit.Packed(repository).Union(LooseAudit.Whole(repository));
        return [.. names.Where(name => !elsewhere.Contains(ObjectName.Parse(name))).Order(StringComparer.Ordinal)];
    }

    /// <summary>True where a file ends with the sum of what stands before it.</summary>
    internal static bool IsWhole(string file)
    {
        using var stream = File.OpenRead(file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        for (var left = stream.Length - SumLength; left > 0;)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        var end = stream.ReadAtLeast(buffer.AsSpan(0, SumLength), SumLength, throwOnEndOfStream: false);
        var isWhole = end == SumLength && hash.GetHashAndReset().AsSpan().SequenceEqual(buffer.AsSpan(0, SumLength));
        ArrayPool<byte>.Shared.Return(buffer);
        return isWhole;
    }

    internal static IEnumerable<string> Files(string folder, string pattern) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)
        : [];

    private static IEnumerable<PackFault> Faults(GitRepository repository, string pack)
    {
        var (index, reverse) = (Path.ChangeExtension(pack, ".idx"), Path.ChangeExtension(pack, ".rev"));
        var run = GitProgram.On(repository.GitDirectory).Run("verify-pack", index);
        if (!run.Succeeded && File.Exists(pack))
        {
            var part = File.Exists(index) && IsWhole(index) ? PackPart.Pack : PackPart.Index;
            yield return new PackFault(
                pack, part, $"the pack '{Path.GetFileName(pack)}' is damaged: {run.Complaint}");
        }

        if (File.Exists(reverse) && !IsWhole(reverse))
        {
            yield return new PackFault(
                pack, PackPart.ReverseIndex, $"'{Path.GetFileName(reverse)}' does not end with its own sum");
        }
    }
}
