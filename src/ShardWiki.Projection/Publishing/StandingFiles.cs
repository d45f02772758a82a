using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ShardWiki.Projection;

/// <summary>
/// The files of a published site as they stand in the output folder, by path, and the SHA-256 of its receipt: enough to tell that
/// nobody wrote them since, without a look into them.
/// </summary>
public sealed record StandingFiles(string Receipt, ImmutableArray<StandingFile> Files)
{
    // Fewer folders are looked at sooner than threads are begun.
    private const int Few = 16;

    /// <summary>The files of a site that was published just now into <paramref name="output"/>; null where it has no receipt.</summary>
    public static StandingFiles? Find(SiteMemo memo, string output) => SumOf(new OutputFolder(output)) is not { } sum ? null : new(
        sum,
        [
            .. memo.Files.OrderBy(f => f.Key, StringComparer.Ordinal)
                .Select(f => new StandingFile(f.Key, f.Value.Length, f.Value.Stamp)),
        ]);

    /// <summary>
    /// Whether all stand there, of that length and written at that time, in folders that are no links, with the receipt. One that
    /// was written since is nothing to tell from here: a build looks into it.
    /// </summary>
    /// <param name="output">The output folder.</param>
    /// <param name="degree">How many folders are looked at, at once.</param>
    internal bool StandIn(OutputFolder output, int degree) => SumOf(output) == Receipt && Standing(output.Root, degree) == Files.Length;

    private static string? SumOf(OutputFolder output)
    {
        var file = output.At(BuildReceipt.File);
        return File.Exists(file) && !output.IsLink(BuildReceipt.File)
            ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))
            : null;
    }

    // Level by level, so that threads have folders to share however deep they lie.
    private int Standing(string root, int degree)
    {
        var files = new Dictionary<string, StandingFile>(Files.Length, StringComparer.Ordinal);
        foreach (var file in Files)
        {
            files.Add(file.Path, file);
        }

        var (standing, folders) = (0, new List<string> { "" });
        var options = new ParallelOptions { MaxDegreeOfParallelism = degree };
        while (folders.Count > 0)
        {
            var looks = new StandingLook[folders.Count];
            Each(folders.Count, options, i => looks[i] = StandingLook.At(root, folders[i], files));
            folders = [];
            foreach (var look in looks)
            {
                standing += look.Standing;
                folders.AddRange(look.Folders);
            }
        }

        return standing;
    }

    private static void Each(int count, ParallelOptions options, Action<int> piece)
    {
        if (options.MaxDegreeOfParallelism != 1 && count >= Few)
        {
            Parallel.For(0, count, options, piece);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            piece(i);
        }
    }
}
