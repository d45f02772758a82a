using System.Buffers;
using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Security.Cryptography;

namespace ShardWiki.Projection;

/// <summary>Holds a site on disk against its receipt and against a plan that is made anew. It writes nothing.</summary>
public sealed class SiteAudit
{
    private static readonly EnumerationOptions Everything =
        new() { AttributesToSkip = 0, RecurseSubdirectories = true, IgnoreInaccessible = false };

    private readonly OutputFolder _output;
    private readonly byte[] _bytes;

    private SiteAudit(OutputFolder output, byte[] bytes, BuildReceipt receipt)
    {
        _output = output;
        _bytes = bytes;
        Receipt = receipt;
    }

    /// <summary>What the site says of itself.</summary>
    public BuildReceipt Receipt { get; }

    /// <summary>The SHA-256 of the receipt itself.</summary>
    public string ReceiptSum => Sum(_bytes);

    /// <summary>Opens the site in a folder; null where ShardWiki wrote none there.</summary>
    public static SiteAudit? Find(string folder)
    {
        var output = new OutputFolder(folder);
        var file = output.At(BuildReceipt.File);
        if (!File.Exists(file) || output.IsLink(BuildReceipt.File))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(file);
        return BuildReceipt.TryRead(bytes) is { } receipt ? new SiteAudit(output, bytes, receipt) : null;
    }

    /// <summary>
    /// What is other than it should be, by path: bytes on disk, in the receipt, and as <paramref name="plan"/> makes them.
    /// </summary>
    public ImmutableArray<AuditedFile> Differing(SitePlan plan, PublishRequest request, CancellationToken cancellation)
    {
        var made = Made(plan, request, cancellation);
        var paths = made.Keys.Union(Receipt.Files.Keys, StringComparer.Ordinal);
        var files = paths.Select(path => new AuditedFile(
            path, Receipt.Files.GetValueOrDefault(path)?.Sha256.ToString(), Found(path), made.GetValueOrDefault(path)?.Sha256.ToString()));
        var receipt = BuildReceipt.Write(request, [.. made.Values]);
        return
        [
            .. files.Append(new AuditedFile(BuildReceipt.File, null, Sum(_bytes), Sum(receipt.Span)))
                .Where(file => !file.IsSame).OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>Files in the folder that the receipt does not name, by path: somebody else's.</summary>
    public ImmutableArray<string> Foreign() =>
    [
        .. new FileSystemEnumerable<string>(_output.Root, (ref FileSystemEntry entry) => entry.ToFullPath(), Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !IsFolder(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => IsFolder(ref entry),
        }
            .Select(file => Path.GetRelativePath(_output.Root, file).Replace('\\', '/'))
            .Where(path => path != BuildReceipt.File && !Receipt.Files.ContainsKey(path))
            .Order(StringComparer.Ordinal),
    ];

    // A link to a folder is one thing that is not of the site, and may lead round in a ring.
    private static bool IsFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static ImmutableSortedDictionary<string, PublishedFile> Made(
        SitePlan plan, PublishRequest request, CancellationToken cancellation)
    {
        var planned = plan.Files;
        var files = new PublishedFile[planned.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Degree, CancellationToken = cancellation };
        Parallel.For(0, files.Length, options, i =>
        {
            var buffer = new ArrayBufferWriter<byte>(16 * 1024);
            planned[i].Write(buffer);
            files[i] = PublishedFile.Of(planned[i].Path, buffer.WrittenSpan);
        });
        return files.ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal);
    }

    private string? Found(string path)
    {
        var file = _output.At(path);
        return File.Exists(file) && !_output.IsLink(path) ? Sum(File.ReadAllBytes(file)) : null;
    }

    private static string Sum(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
