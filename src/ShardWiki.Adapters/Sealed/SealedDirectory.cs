using System.Buffers.Binary;
using System.Collections.Immutable;

namespace ShardWiki.Adapters;

/// <summary>Reads the directory of a sealed zip and holds it against its seal.</summary>
internal static class SealedDirectory
{
    private static readonly int Tail = ZipRecords.WideEndLength + ZipRecords.EndLength + ZipSeal.Length;

    /// <summary>The entries, in order. Throws <see cref="InvalidDataException"/> with the reason.</summary>
    public static ImmutableArray<SealedEntry> Read(FileStream file)
    {
        var (offset, length) = PlaceOf(file);
        var bytes = new byte[length];
        file.Position = offset;
        file.ReadExactly(bytes);
        var sealedPart = bytes.AsSpan(0, bytes.Length - ZipSeal.Length);
        if (!ZipSeal.Of(sealedPart).AsSpan().SequenceEqual(bytes.AsSpan(sealedPart.Length)))
        {
            throw Broken("the directory at its end, or the seal below it, is not as it was written");
        }

        var directory = sealedPart[..^(ZipRecords.WideEndLength + ZipRecords.EndLength)];
        var entries = Entries(directory, offset);
        return ZipRecords.End(entries.Length, (offset, directory.Length), ZipSeal.Length).AsSpan()
            .SequenceEqual(sealedPart[directory.Length..])
                ? entries
                : throw Broken("its end says otherwise than its directory");
    }

    // Where the directory begins, by the record before the seal, and how long it is with all that follows.
    private static (long Offset, int Length) PlaceOf(FileStream file)
    {
        if (file.Length < Tail)
        {
            throw Broken("it is too short");
        }

        var tail = new byte[Tail];
        file.Position = file.Length - Tail;
        file.ReadExactly(tail);
        if (!tail.AsSpan().StartsWith("PK\x06\x06"u8))
        {
            throw Broken("its end is not that of an archive that ShardWiki wrote; it was cut, damaged, or packed by another program");
        }

        var offset = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(48));
        var length = file.Length - offset;
        if (offset < 0 || length < Tail)
        {
            throw Broken("its end does not say where its directory is");
        }

        ArchiveBounds.Hold(length, ArchiveBounds.DirectoryBytes, "bytes in its directory");
        return (offset, (int)length);
    }

    // One after another from the first byte of the file to the directory: nothing lies between them.
    private static ImmutableArray<SealedEntry> Entries(ReadOnlySpan<byte> directory, long end)
    {
        var entries = ImmutableArray.CreateBuilder<SealedEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var next = 0L;
        while (!directory.IsEmpty)
        {
            ArchiveBounds.Hold(entries.Count + 1, ArchiveBounds.Entries, "entries");
            var entry = ZipRecords.FindCentral(directory, out var length)
                ?? throw Broken("its directory is not in the form that ShardWiki writes");
            Check(entry, entries.Count == 0 ? null : entries[^1].Name, next);
            if (IsWithin(names, entry.Name))
            {
                throw Broken($"'{entry.Name}' is within a file");
            }

            names.Add(entry.Name);
            next = entry.Offset + ZipRecords.Local(entry).Length + entry.Packed;
            entries.Add(entry);
            directory = directory[length..];
        }

        return next == end ? entries.ToImmutable() : throw Broken("something lies between its last entry and its directory");
    }

    private static void Check(SealedEntry entry, string? before, long begins)
    {
        var trouble = EntryName.FindObstacle(entry.Name)
            ?? (entry.Offset != begins ? "does not begin where the one before it ends"
                : before is not null && string.CompareOrdinal(before, entry.Name) >= 0 ? "stands there twice, or not in order"
                : null);
        if (trouble is not null)
        {
            throw Broken($"'{entry.Name}' {trouble}");
        }
    }

    // Of names in order the file stands before what would be in it, though not always just before.
    private static bool IsWithin(HashSet<string> names, string name)
    {
        for (var slash = name.LastIndexOf('/'); slash > 0; slash = name.LastIndexOf('/', slash - 1))
        {
            if (names.Contains(name[..slash]))
            {
                return true;
            }
        }

        return false;
    }

    private static InvalidDataException Broken(string why) => new(why);
}
