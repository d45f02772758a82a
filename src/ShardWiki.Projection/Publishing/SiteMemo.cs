using System.Collections.Immutable;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// What is remembered of the files of a site from one build to the next. It is true of no place and no time: each entry
/// says which bytes follow from what, and losing it costs work only.
/// </summary>
public sealed class SiteMemo
{
    /// <summary>Nothing is remembered.</summary>
    public static readonly SiteMemo Nothing = new([]);

    private const int UsualPath = 512;

    private readonly Lazy<HashSet<int>> _numbers;

    /// <summary>A memory of <paramref name="files"/>, in ordinal order of their paths.</summary>
    public SiteMemo(ImmutableArray<RememberedFile> files)
    {
        Files = files;
        _numbers = new(() => NumbersOf(files));
    }

    /// <summary>The files, in ordinal order of their paths.</summary>
    public ImmutableArray<RememberedFile> Files { get; }

    /// <summary>SHA-256 of the receipt that named just these files; none where not all of its files are remembered.</summary>
    public Sum Receipt { get; init; }

    /// <summary>What is remembered of the file at <paramref name="path"/>; null where nothing is. Safe to ask from many threads.</summary>
    public RememberedFile? Find(string path)
    {
        var most = Encoding.UTF8.GetMaxByteCount(path.Length);
        Span<byte> room = most <= UsualPath ? stackalloc byte[UsualPath] : new byte[most];
        ReadOnlySpan<byte> bytes = room[..Encoding.UTF8.GetBytes(path, room)];
        return _numbers.Value.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(bytes, out var number) ? Files[number] : null;
    }

    /// <summary>What is to be remembered of <paramref name="files"/>, in ordinal order of their paths, and of the receipt that names them.</summary>
    internal static SiteMemo Of(ImmutableArray<StagedFile> files, ReadOnlyMemory<byte> receipt)
    {
        ImmutableArray<RememberedFile> known = [.. files.Where(f => f.Remembered is not null).Select(f => f.Remembered!.Value)];
        return known.IsEmpty ? Nothing : new(known) { Receipt = known.Length == files.Length ? Sum.Of(receipt.Span) : default };
    }

    private static HashSet<int> NumbersOf(ImmutableArray<RememberedFile> files)
    {
        var numbers = new HashSet<int>(files.Length, new PathsOf(files));
        for (var number = 0; number < files.Length; number++)
        {
            numbers.Add(number);
        }

        return numbers;
    }

    // A file by its number is found by its path, which is text for nobody.
    private sealed class PathsOf(ImmutableArray<RememberedFile> files) : IEqualityComparer<int>, IAlternateEqualityComparer<ReadOnlySpan<byte>, int>
    {
        public bool Equals(int x, int y) => Equals(files[x].PathBytes.Span, y);

        public bool Equals(ReadOnlySpan<byte> alternate, int other) => alternate.SequenceEqual(files[other].PathBytes.Span);

        public int GetHashCode(int obj) => GetHashCode(files[obj].PathBytes.Span);

        public int GetHashCode(ReadOnlySpan<byte> alternate) => ByteHash.Of(alternate);

        public int Create(ReadOnlySpan<byte> alternate) => throw new NotSupportedException("no file is known by its path alone");
    }
}
