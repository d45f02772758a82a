namespace ShardWiki.Git;

/// <summary>
/// How a <see cref="CommitTable"/> is written: lists of names first, then each commit in walk order with numbers into
/// them.
/// </summary>
internal static class TableFormat
{
    private const int NameBytes = 20;

    internal static void Write(BinaryWriter writer, CommitTable table, List<CommitRow> order)
    {
        var people = new CommitTable();
        foreach (var row in order)
        {
            people.PathNumber(row.AuthorName);
            people.PathNumber(row.AuthorEmail);
        }
        WriteTexts(writer, people.Paths);
        WriteTexts(writer, table.Paths);
        writer.Write7BitEncodedInt(table.Blobs.Count);
        table.Blobs.ForEach(blob => writer.Write(blob.ToBytes()));
        writer.Write7BitEncodedInt(order.Count);
        foreach (var row in order)
        {
            WriteRow(writer, row, people);
        }
    }

    internal static CommitTable Read(BinaryReader reader)
    {
        var people = ReadTexts(reader);
        var table = new CommitTable();
        foreach (var path in ReadTexts(reader))
        {
            table.PathNumber(path);
        }

        var blobs = Held(reader, reader.Read7BitEncodedInt(), NameBytes);
        table.ExpectBlobs(blobs);
        for (var left = blobs; left > 0; left--)
        {
            table.BlobNumber(ReadName(reader));
        }

        var rows = Held(reader, reader.Read7BitEncodedInt(), 2 * NameBytes);
        table.ExpectRows(rows);
        for (var left = rows; left > 0; left--)
        {
            table.Add(ReadRow(reader, people));
        }

        return table;
    }

    private static void WriteRow(BinaryWriter writer, CommitRow row, CommitTable people)
    {
        writer.Write(row.Id.ToBytes());
        writer.Write(row.Tree.ToBytes());
        writer.Write7BitEncodedInt(row.Parents.Length);
        foreach (var parent in row.Parents)
        {
            writer.Write(parent.ToBytes());
        }

        writer.Write7BitEncodedInt(people.PathNumber(row.AuthorName));
        writer.Write7BitEncodedInt(people.PathNumber(row.AuthorEmail));
        writer.Write(row.AuthorTime);
        writer.Write(row.CommitterTime);
        writer.Write(row.Subject);
        foreach (var deltas in row.Deltas)
        {
            writer.Write7BitEncodedInt(deltas.Length);
            foreach (var delta in deltas)
            {
                writer.Write7BitEncodedInt(delta.Path);
                writer.Write7BitEncodedInt(delta.Blob + 1);
            }
        }
        writer.Write7BitEncodedInt(row.Moves.Length);
        foreach (var move in row.Moves)
        {
            writer.Write7BitEncodedInt(move.From);
            writer.Write7BitEncodedInt(move.To);
        }
    }

    private static CommitRow ReadRow(BinaryReader reader, List<string> people)
    {
        var row = new CommitRow
        {
            Id = ReadName(reader),
            Tree = ReadName(reader),
            Parents = ReadMany(reader, reader.Read7BitEncodedInt(), ReadName),
            AuthorName = people[reader.Read7BitEncodedInt()],
            AuthorEmail = people[reader.Read7BitEncodedInt()],
            AuthorTime = reader.ReadInt64(),
            CommitterTime = reader.ReadInt64(),
            Subject = reader.ReadString(),
        };
        row.Deltas = ReadMany(reader, Math.Max(1, row.Parents.Length), ReadDeltas);
        row.Moves = ReadMany(reader, reader.Read7BitEncodedInt(),
            from => new PathMove(from.Read7BitEncodedInt(), from.Read7BitEncodedInt()));
        return row;
    }

    private static PathDelta[] ReadDeltas(BinaryReader reader) => ReadMany(reader, reader.Read7BitEncodedInt(),
        from => new PathDelta(from.Read7BitEncodedInt(), from.Read7BitEncodedInt() - 1));

    private static T[] ReadMany<T>(BinaryReader reader, int count, Func<BinaryReader, T> one)
    {
        T[] all = count == 0 ? [] : new T[Held(reader, count, 1)];
        for (var at = 0; at < count; at++)
        {
            all[at] = one(reader);
        }

        return all;
    }

    private static void WriteTexts(BinaryWriter writer, List<string> texts)
    {
        writer.Write7BitEncodedInt(texts.Count);
        texts.ForEach(writer.Write);
    }

    private static List<string> ReadTexts(BinaryReader reader) =>
        [.. ReadMany(reader, reader.Read7BitEncodedInt(), from => from.ReadString())];

    // No more than there are bytes for: what says otherwise is no table.
    private static int Held(BinaryReader reader, int count, int bytesOfEach) =>
        count >= 0 && count <= (reader.BaseStream.Length - reader.BaseStream.Position) / bytesOfEach
            ? count
            : throw new FormatException($"{count} entries in a table that is shorter");

    private static ObjectName ReadName(BinaryReader reader)
    {
        Span<byte> name = stackalloc byte[NameBytes];
        reader.BaseStream.ReadExactly(name);
        return ObjectName.OfBytes(name);
    }
}
