using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// The commit table on disk: a magic line with the version, a key that says for what it was walked, the newest commit,
/// the table in the order of the walk, and the SHA-256 of all that. Whatever does not fit is as good as absent.
/// </summary>
internal sealed class HistoryFile(string? path, string key)
{
    private const string Magic = "shardwiki-history 2\n";
    private const int DigestLength = 32;

    /// <summary>Folder and cut: another of either is another history.</summary>
    internal static string Key(string folder, IEnumerable<ObjectName> boundary) =>
        $"{folder}\n{string.Join(' ', boundary.Order())}";

    internal (CommitTable Table, ObjectName? Tip)? Load()
    {
        if (path is null || !File.Exists(path))
        {
            return null;
        }

        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (Exception odd) when (odd is IOException or UnauthorizedAccessException or FormatException
            or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    internal void Save(CommitTable table, List<CommitRow> order)
    {
        if (path is null)
        {
            return;
        }

        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Encoding.ASCII.GetBytes(Magic));
            writer.Write(key);
            writer.Write(order[0].Id.ToBytes());
            TableFormat.Write(writer, table, order);
        }
        content.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        Replace(content);
    }

    private (CommitTable, ObjectName?)? Parse(byte[] bytes)
    {
        if (bytes.Length < Magic.Length + DigestLength || !bytes.AsSpan().StartsWith(Encoding.ASCII.GetBytes(Magic)))
        {
            return null;
        }

        var body = bytes.AsSpan(0, bytes.Length - DigestLength);
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes.AsSpan(body.Length)))
        {
            return null;
        }

        var reader = new TableReader(body[Magic.Length..]);
        if (reader.Text() != key)
        {
            return null;
        }

        var tip = reader.Name();
        return (TableFormat.Read(reader), tip);
    }

    // A reader sees the old file or the new one, never half of either. It is derived: a disk that is full costs time,
    // not the build.
    private void Replace(MemoryStream content)
    {
        var target = Path.GetFullPath(path!);
        var staged = $"{target}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using (var file = File.Create(staged))
            {
                content.WriteTo(file);
            }

            File.Move(staged, target, overwrite: true);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(staged))
            {
                File.Delete(staged);
            }
        }
    }
}
