using System.Buffers.Binary;
using System.Text;

namespace ShardWiki.Adapters;

/// <summary>
/// The records of a zip (APPNOTE 6.3.10, 4.3) in the one form that ours have: dates of 1980, plain files, no choice left. So
/// a record can be held against what it must be, byte for byte.
/// </summary>
internal static class ZipRecords
{
    public const int LocalLength = 30;
    public const int CentralLength = 46;
    public const int EndLength = 22;
    public const int WideEndLength = 56 + 20;
    public const int ExtraLength = 4 + DigestLength;

    private const int DigestLength = 32;
    private const ushort Version = 45;
    private const ushort MadeByUnix = 0x0300 | Version;
    private const ushort NamesAreUtf8 = 0x0800;
    private const ushort FirstDay = 0x0021;
    private const ushort DigestExtra = 0x7753;
    private const uint PlainFile = 0x81A40000;

    /// <summary>What stands before the bytes of an entry.</summary>
    public static byte[] Local(SealedEntry entry)
    {
        var name = Encoding.UTF8.GetBytes(entry.Name);
        var record = new byte[LocalLength + name.Length];
        var to = new RecordWriting(record);
        to.Four(0x04034B50);
        to.Two(Version);
        Shared(to, entry);
        to.Two(name.Length);
        to.Two(0);
        to.Bytes(name);
        return record;
    }

    /// <summary>What the directory says of an entry.</summary>
    public static byte[] Central(SealedEntry entry)
    {
        var name = Encoding.UTF8.GetBytes(entry.Name);
        var isFar = entry.Offset >= uint.MaxValue;
        var record = new byte[CentralLength + name.Length + ExtraLength + (isFar ? 12 : 0)];
        var to = new RecordWriting(record);
        to.Four(0x02014B50);
        to.Two(MadeByUnix);
        to.Two(Version);
        Shared(to, entry);
        to.Two(name.Length);
        to.Two(ExtraLength + (isFar ? 12 : 0));
        to.Two(0);
        to.Two(0);
        to.Two(0);
        to.Four(PlainFile);
        to.Four(isFar ? uint.MaxValue : (uint)entry.Offset);
        to.Bytes(name);
        if (isFar)
        {
            to.Two(1);
            to.Two(8);
            to.Eight(entry.Offset);
        }

        to.Two(DigestExtra);
        to.Two(DigestLength);
        to.Bytes(Convert.FromHexString(entry.Digest));
        return record;
    }

    /// <summary>What ends a zip, without the comment; always with the wide record, which holds any count and any place.</summary>
    public static byte[] End(int entries, (long Offset, long Length) directory, int comment)
    {
        var record = new byte[WideEndLength + EndLength];
        var to = new RecordWriting(record);
        to.Four(0x06064B50);
        to.Eight(44);
        to.Two(MadeByUnix);
        to.Two(Version);
        to.Eight(0);
        to.Eight(entries);
        to.Eight(entries);
        to.Eight(directory.Length);
        to.Eight(directory.Offset);
        to.Four(0x07064B50);
        to.Four(0);
        to.Eight(directory.Offset + directory.Length);
        to.Four(1);
        to.Four(0x06054B50);
        to.Four(0);
        to.Two((int)Math.Min(entries, ushort.MaxValue));
        to.Two((int)Math.Min(entries, ushort.MaxValue));
        to.Four((uint)Math.Min(directory.Length, uint.MaxValue));
        to.Four((uint)Math.Min(directory.Offset, uint.MaxValue));
        to.Two(comment);
        return record;
    }

    /// <summary>
    /// Reads what the directory says of the entry at the beginning of <paramref name="record"/>; null where it is in no form
    /// of ours.
    /// </summary>
    public static SealedEntry? FindCentral(ReadOnlySpan<byte> record, out int length)
    {
        length = 0;
        if (record.Length < CentralLength)
        {
            return null;
        }

        var name = BinaryPrimitives.ReadUInt16LittleEndian(record[28..]);
        var extra = BinaryPrimitives.ReadUInt16LittleEndian(record[30..]);
        length = CentralLength + name + extra;
        if (extra is not (ExtraLength or ExtraLength + 12) || length > record.Length)
        {
            return null;
        }

        var offset = BinaryPrimitives.ReadUInt32LittleEndian(record[42..]);
        var found = new SealedEntry
        {
            Name = Encoding.UTF8.GetString(record.Slice(CentralLength, name)),
            IsPacked = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]) != 0,
            Crc = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]),
            Packed = BinaryPrimitives.ReadUInt32LittleEndian(record[20..]),
            Size = BinaryPrimitives.ReadUInt32LittleEndian(record[24..]),
            Offset = extra == ExtraLength ? offset : BinaryPrimitives.ReadInt64LittleEndian(record[(CentralLength + name + 4)..]),
            Digest = Convert.ToHexStringLower(record[(length - DigestLength)..length]),
        };
        // A name that is no text would be longer when it is written again, and perhaps than any may be.
        return Encoding.UTF8.GetByteCount(found.Name) == name && Central(found).AsSpan().SequenceEqual(record[..length]) ? found : null;
    }

    private static void Shared(RecordWriting to, SealedEntry entry)
    {
        to.Two(NamesAreUtf8);
        to.Two(entry.IsPacked ? 8 : 0);
        to.Two(0);
        to.Two(FirstDay);
        to.Four(entry.Crc);
        to.Four((uint)entry.Packed);
        to.Four((uint)entry.Size);
    }
}
