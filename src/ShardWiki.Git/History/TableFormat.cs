namespace ShardWiki.Git;

/// <summary>
/// How a <see cref="CommitTable"/> is written: lists of names first, then each commit in walk order with numbers into
/// them.
/// </summary>
internal static class TableFormat
{
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

    internal static CommitTable Read(TableReader reader)
    {
        var people = ReadTexts(ref reader);
        var table = new CommitTable();
        foreach (var path in ReadTexts(ref reader))
        {
            table.PathNumber(path);
        }

        var blobs = reader.Count(ObjectName.Bytes);
        table.ExpectBlobs(blobs);
        for (var left = blobs; left > 0; left--)
        {
            table.BlobNumber(reader.Name());
        }

        var rows = reader.Count(2 * ObjectName.Bytes);
        table.ExpectRows(rows);
        for (var left = rows; left > 0; left--)
        {
            table.Add(ReadRow(ref reader, people));
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

    private static CommitRow ReadRow(ref TableReader reader, string[] people)
    {
        var row = new CommitRow
        {
            Id = reader.Name(),
            Tree = reader.Name(),
            Parents = ReadParents(ref reader),
            AuthorName = Person(people, reader.Number()),
            AuthorEmail = Person(people, reader.Number()),
            AuthorTime = reader.Long(),
            CommitterTime = reader.Long(),
            Subject = reader.Text(),
        };
        row.Deltas = new PathDelta[Math.Max(1, row.Parents.Length)][];
        for (var parent = 0; parent < row.Deltas.Length; parent++)
        {
            row.Deltas[parent] = ReadDeltas(ref reader);
        }

        row.Moves = ReadMoves(ref reader);
        return row;
    }

    private static string Person(string[] people, int number) =>
        (uint)number < people.Length ? people[number] : throw new FormatException($"nobody has the number {number} in a table");

    private static ObjectName[] ReadParents(ref TableReader reader)
    {
        var count = reader.Count(ObjectName.Bytes);
        ObjectName[] parents = count == 0 ? [] : new ObjectName[count];
        for (var at = 0; at < count; at++)
        {
            parents[at] = reader.Name();
        }

        return parents;
    }

    private static PathDelta[] ReadDeltas(ref TableReader reader)
    {
        var count = reader.Count(2);
        PathDelta[] deltas = count == 0 ? [] : new PathDelta[count];
        for (var at = 0; at < count; at++)
        {
            deltas[at] = new PathDelta(reader.Number(), reader.Number() - 1);
        }

        return deltas;
    }

    private static PathMove[] ReadMoves(ref TableReader reader)
    {
        var count = reader.Count(2);
        PathMove[] moves = count == 0 ? [] : new PathMove[count];
        for (var at = 0; at < count; at++)
        {
            moves[at] = new PathMove(reader.Number(), reader.Number());
        }

        return moves;
    }

    private static void WriteTexts(BinaryWriter writer, List<string> texts)
    {
        writer.Write7BitEncodedInt(texts.Count);
        texts.ForEach(writer.Write);
    }

    private static string[] ReadTexts(ref TableReader reader)
    {
        var texts = new string[reader.Count(1)];
        for (var at = 0; at < texts.Length; at++)
        {
            texts[at] = reader.Text();
        }

        return texts;
    }
}
