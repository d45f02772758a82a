using System.Collections.Immutable;
using System.Text;

namespace ShardWiki;

/// <summary>
/// What somebody should know of a build, as lines or as the bytes by which they are remembered: whichever is asked for is made of the
/// other then. A build that follows an edit asks for no line of the one before.
/// </summary>
internal sealed class FindingList
{
    private readonly Lazy<ImmutableArray<FindingLine>> _lines;
    private readonly Lazy<byte[]> _bytes;

    /// <summary>These lines.</summary>
    public FindingList(ImmutableArray<FindingLine> lines) => (_lines, _bytes) = (new(lines), new(() => Written(lines)));

    /// <summary>The lines that <see cref="Bytes"/> of another list were made of.</summary>
    public FindingList(byte[] bytes) => (_lines, _bytes) = (new(() => Read(bytes)), new(bytes));

    /// <summary>The lines, in their order.</summary>
    public ImmutableArray<FindingLine> Lines => _lines.Value;

    /// <summary>Whether there are lines to be told: bytes may be none of any.</summary>
    public bool AreTold
    {
        get
        {
            try
            {
                return !Lines.IsDefault;
            }
            catch (Exception e) when (e is IOException or FormatException or ArgumentException)
            {
                return false;
            }
        }
    }

    /// <summary>The lines as they are remembered.</summary>
    public byte[] Bytes => _bytes.Value;

    private static ImmutableArray<FindingLine> Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        return reader.Many(Line);
    }

    private static byte[] Written(ImmutableArray<FindingLine> lines)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(lines, Write);
        return bytes.ToArray();
    }

    private static FindingLine Line(BinaryReader reader) => new()
    {
        Code = reader.ReadString(),
        Severity = reader.ReadString(),
        File = reader.ReadString(),
        IsElsewhere = reader.ReadBoolean(),
        Line = reader.ReadInt32(),
        Column = reader.ReadInt32(),
        Message = reader.ReadString(),
    };

    private static void Write(BinaryWriter writer, FindingLine finding)
    {
        writer.Write(finding.Code);
        writer.Write(finding.Severity);
        writer.Write(finding.File);
        writer.Write(finding.IsElsewhere);
        writer.Write(finding.Line);
        writer.Write(finding.Column);
        writer.Write(finding.Message);
    }
}
