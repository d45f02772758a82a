using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// What a file of the site was made of, and what came of it, as it is kept from one build to the next: of most files of a build only few
/// bytes of it are looked at, and the rest goes on as it is.
/// </summary>
/// <remarks>
/// Six sums; length and stamp of eight bytes; how many bytes the path has and how many parts there are, of four; the path in UTF-8, the
/// parts of eight bytes each, and to the end the questions, each with its length in four bytes before it. Numbers are little-endian.
/// </remarks>
/// <param name="bytes">All of it.</param>
public readonly struct RememberedFile(ReadOnlyMemory<byte> bytes)
{
    private const int PlaceOfLength = 6 * Sum.Length;
    private const int PlaceOfStamp = PlaceOfLength + sizeof(long);
    private const int PlaceOfCounts = PlaceOfStamp + sizeof(long);

    /// <summary>Where the path begins.</summary>
    internal const int PlaceOfPath = PlaceOfCounts + (2 * sizeof(int));

    /// <summary>All of it.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>The path below the output folder, in UTF-8.</summary>
    public ReadOnlyMemory<byte> PathBytes => Bytes.Slice(PlaceOfPath, LengthOfPath);

    /// <summary>The path below the output folder.</summary>
    public string Path => Encoding.UTF8.GetString(PathBytes.Span);

    /// <summary>The key of <see cref="KnownFile"/>; none where only the whole is known.</summary>
    public Sum Key => SumAt(0);

    /// <summary>The sum of its <see cref="Projection.Glance"/>; none where it has none.</summary>
    public Sum Glance => SumAt(1);

    /// <summary>Digest of all that the site was made of, where the file may show any of it; else none.</summary>
    public Sum Whole => SumAt(2);

    /// <summary>The answers to what was asked while it was written; none where nothing was, or it may show anything.</summary>
    public AnswerSums Answers => new(SumAt(3), SumAt(4));

    /// <summary>SHA-256 of its bytes.</summary>
    public Sum Sha256 => SumAt(5);

    /// <summary>How many bytes it has.</summary>
    public long Length => BinaryPrimitives.ReadInt64LittleEndian(Bytes.Span[PlaceOfLength..]);

    /// <summary>
    /// When its file was last written, in ticks: where that is another, somebody else may have, and the bytes are looked at.
    /// </summary>
    public long Stamp => BinaryPrimitives.ReadInt64LittleEndian(Bytes.Span[PlaceOfStamp..]);

    /// <summary>The beginnings of the digests of its parts, to tell which of them is another.</summary>
    public ImmutableArray<ulong> Parts
    {
        get
        {
            var (place, bytes) = (PlaceOfParts, Bytes);
            return [.. Enumerable.Range(0, CountOfParts).Select(i => BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span[(place + (i * sizeof(ulong)))..]))];
        }
    }

    /// <summary>What was asked while it was written.</summary>
    public ImmutableArray<string> Questions
    {
        get
        {
            var rest = PackedQuestions;
            if (rest.IsEmpty)
            {
                return [];
            }

            var questions = ImmutableArray.CreateBuilder<string>();
            while (!rest.IsEmpty)
            {
                var end = sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(rest);
                questions.Add(Encoding.UTF8.GetString(rest[sizeof(int)..end]));
                rest = rest[end..];
            }

            return questions.ToImmutable();
        }
    }

    /// <summary>The file as the receipt lists it.</summary>
    public PublishedFile Published => new(Path, Sha256, Length);

    /// <summary>The file that <paramref name="bytes"/> are of. Throws a <see cref="FormatException"/> where they are no file's.</summary>
    public static RememberedFile Read(ReadOnlyMemory<byte> bytes)
    {
        var file = new RememberedFile(bytes);
        var room = bytes.Length - PlaceOfPath;
        var isWhole = room >= 0 && file.LengthOfPath >= 0 && file.LengthOfPath <= room
            && file.CountOfParts >= 0 && file.CountOfParts <= (room - file.LengthOfPath) / sizeof(ulong) && AreWhole(file.PackedQuestions);
        return isWhole && PublishedFile.IsSafe(file.Path) ? file : throw new FormatException("no file of a site");
    }

    private int CountOfParts => NumberAt(PlaceOfCounts + sizeof(int));

    private int PlaceOfParts => PlaceOfPath + LengthOfPath;

    private int LengthOfPath => NumberAt(PlaceOfCounts);

    private ReadOnlySpan<byte> PackedQuestions => Bytes.Span[(PlaceOfParts + (CountOfParts * sizeof(ulong)))..];

    /// <summary>The same file where it was last written at <paramref name="stamp"/>, and has that glance.</summary>
    internal RememberedFile With(long stamp, Sum glance)
    {
        if (stamp == Stamp && glance == Glance)
        {
            return this;
        }

        var bytes = Bytes.ToArray();
        glance.Write(bytes.AsSpan(Sum.Length));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(PlaceOfStamp), stamp);
        return new RememberedFile(bytes);
    }

    private static bool AreWhole(ReadOnlySpan<byte> questions)
    {
        while (questions.Length >= sizeof(int) && BinaryPrimitives.ReadInt32LittleEndian(questions) is >= 0 and var length
            && length <= questions.Length - sizeof(int))
        {
            questions = questions[(sizeof(int) + length)..];
        }

        return questions.IsEmpty;
    }

    private int NumberAt(int place) => BinaryPrimitives.ReadInt32LittleEndian(Bytes.Span[place..]);

    private Sum SumAt(int number) => new(Bytes.Span.Slice(number * Sum.Length, Sum.Length));
}
