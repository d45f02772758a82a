using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ShardWiki.Projection;

/// <summary>
/// The files of a published site as they stand in the output folder, by path, and the SHA-256 of its receipt: enough to tell that
/// nobody wrote them since, without a look into them.
/// </summary>
public sealed record StandingFiles(string Receipt, ImmutableArray<StandingFile> Files)
{
    /// <summary>The files of a site that was published just now into <paramref name="output"/>; null where it has no receipt.</summary>
    public static StandingFiles? Find(SiteMemo memo, string output) => SumOf(new OutputFolder(output)) is not { } sum ? null : new(
        sum,
        [.. memo.Sorted.Select(f => new StandingFile(f.Key, f.Value.Length, f.Value.Stamp))]);

    /// <summary>
    /// Whether all stand there, of that length and written at that time, in folders that are no links, with the receipt. One that
    /// was written since is nothing to tell from here: a build looks into it.
    /// </summary>
    /// <param name="output">The output folder.</param>
    /// <param name="degree">How many are looked at, at once.</param>
    internal bool StandIn(OutputFolder output, int degree) => StandIn(output, degree, ExactNames.Are);

    /// <summary>As the other; <paramref name="areNamed"/> is asked where the disk does not tell small letters from capital ones.</summary>
    internal bool StandIn(OutputFolder output, int degree, Func<string, IEnumerable<string>, bool> areNamed)
    {
        string[] folders = [.. SiteFolders.Above(Files.Select(f => f.Path))];
        return SumOf(output) == Receipt
            && All(folders.Length, degree, i => IsFolder(Path.Combine(output.Root, folders[i])))
            && All(Files.Length, degree, i => Stands(output.Root, Files[i]))
            && (!ExactNames.AreFolded(output.Root, BuildReceipt.File) || areNamed(output.Root, Files.Select(f => f.Path)));
    }

    private static string? SumOf(OutputFolder output)
    {
        var file = output.At(BuildReceipt.File);
        return File.Exists(file) && !output.IsLink(BuildReceipt.File)
            ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))
            : null;
    }

    // Each by its name: opening the folders of a site, of which most hold one page, takes twice as long.
    private static bool Stands(string root, StandingFile file)
    {
        var there = new FileInfo(Path.Combine(root, file.Path));
        return there.Exists && !there.Attributes.HasFlag(FileAttributes.ReparsePoint)
            && there.Length == file.Length && there.LastWriteTimeUtc.Ticks == file.Stamp;
    }

    private static bool IsFolder(string path)
    {
        var there = new DirectoryInfo(path);
        return there.Exists && !there.Attributes.HasFlag(FileAttributes.ReparsePoint);
    }

    private static bool All(int count, int degree, Func<int, bool> holds) => FirstOfMany.Find(count, degree, i => !holds(i)) is null;
}
