using System.Buffers.Binary;

namespace ShardWiki.Adapters;

/// <summary>Writes the numbers of a record one after another, the least byte first.</summary>
internal sealed class RecordWriting(byte[] record)
{
    private int _at;

    public void Two(int value) => BinaryPrimitives.WriteUInt16LittleEndian(Next(2), checked((ushort)value));

    public void Four(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Next(4), value);

    public void Eight(long value) => BinaryPrimitives.WriteInt64LittleEndian(Next(8), value);

    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Next(bytes.Length));

    private Span<byte> Next(int length) => record.AsSpan((_at += length) - length, length);
}
