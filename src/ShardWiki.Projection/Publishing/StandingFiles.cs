using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// The files of a published site as they stand in the output folder, and the SHA-256 of its receipt: enough to tell that
/// nobody wrote them since, without a look into them. They stay as they are remembered, byte after byte: a build that changes
/// nothing needs none of them by name.
/// </summary>
/// <param name="Receipt">Lower-case hex digits.</param>
/// <param name="Files">
/// One after another, in ordinal order of their paths: how many bytes the path has, the path in UTF-8, how many bytes the file has, when it was
/// last written in ticks. Numbers are little-endian.
/// </param>
public sealed record StandingFiles(string Receipt, ReadOnlyMemory<byte> Files)
{
    private const int BeforePath = sizeof(int);
    private const int AfterPath = 2 * sizeof(long);

    /// <summary>The files of a site that was published just now into <paramref name="output"/>; null where it has no receipt.</summary>
    public static StandingFiles? Find(SiteMemo memo, string output) => SumOf(new OutputFolder(output)) is not { } sum ? null : Of(
        sum, memo.Files.Select(f => (f.PathBytes, f.Length, f.Stamp)));

    /// <summary>These files by their paths in UTF-8, in their order, with that receipt.</summary>
    internal static StandingFiles Of(string receipt, IEnumerable<(ReadOnlyMemory<byte> Path, long Length, long Stamp)> files)
    {
        using var written = new MemoryStream();
        using var writer = new BinaryWriter(written, Encoding.UTF8);
        foreach (var (path, length, stamp) in files)
        {
            writer.Write(path.Length);
            writer.Write(path.Span);
            writer.Write(length);
            writer.Write(stamp);
        }

        return new StandingFiles(receipt, written.ToArray());
    }

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
        var places = Places();
        return SumOf(output) == Receipt
            && FirstOfMany.Find(places.Count, degree, i => !AreFolders(output, PathAt(places[i]), i == 0 ? [] : PathAt(places[i - 1]))) is null
            && FirstOfMany.Find(places.Count, degree, i => !Stands(output, places[i])) is null
            && (!ExactNames.AreFolded(output.Root, BuildReceipt.File) || areNamed(output.Root, places.Select(p => Encoding.UTF8.GetString(PathAt(p)))));
    }

    private static string? SumOf(OutputFolder output)
    {
        var file = output.At(BuildReceipt.File);
        return File.Exists(file) && !output.IsLink(BuildReceipt.File)
            ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))
            : null;
    }

    private List<int> Places()
    {
        var places = new List<int>();
        for (var place = 0; place < Files.Length; place += BeforePath + LengthAt(place) + AfterPath)
        {
            places.Add(place);
        }

        return places;
    }

    private int LengthAt(int place) => BinaryPrimitives.ReadInt32LittleEndian(Files.Span[place..]);

    private ReadOnlySpan<byte> PathAt(int place) => Files.Span.Slice(place + BeforePath, LengthAt(place));

    private bool Stands(OutputFolder output, int place)
    {
        var path = PathAt(place);
        var told = Files.Span[(place + BeforePath + path.Length)..];
        return output.Look(path) is { Kind: SeenKind.File } there
            && there.Length == BinaryPrimitives.ReadInt64LittleEndian(told)
            && there.Stamp == BinaryPrimitives.ReadInt64LittleEndian(told[sizeof(long)..]);
    }

    // Folders on the way that are on the way to the one before, too, were looked at for that.
    private static bool AreFolders(OutputFolder output, ReadOnlySpan<byte> path, ReadOnlySpan<byte> before)
    {
        var common = path.CommonPrefixLength(before);
        for (var end = path.LastIndexOf((byte)'/'); end >= common; end = path[..end].LastIndexOf((byte)'/'))
        {
            if (output.Look(path[..end]) is not { Kind: SeenKind.Folder })
            {
                return false;
            }
        }

        return true;
    }
}
