using System.Buffers.Binary;
using System.Text;
using ShardWiki.Adapters;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Keeps what files hold from one build to the next, for all outputs of a space. It is of one user: another may not be let to read
/// the same files.
/// </summary>
internal sealed class KnownContentsFile(SpaceRequest space)
{
    private static readonly byte[] User = Encoding.UTF8.GetBytes($"{FileLook.User}\n");

    private readonly string _path = Path.Combine(SpaceOpening.StateFolderOf(SpaceOpening.FolderOf(space)), "cache", "files");

    /// <summary>
    /// What is known before anything is read; nothing of a full build, which reads all. The time that it is now is held against what disks
    /// tell.
    /// </summary>
    public KnownContents Begin(bool isFull) =>
        new((isFull ? null : CacheFile.Read(_path, (ReadOnlyMemory<byte> content) => Known(content.Span))) ?? [], space.Clock.GetUtcNow());

    /// <summary>Keeps what was asked for, where some of it was not known before.</summary>
    public void Keep(KnownContents known)
    {
        if (known.HasLearned)
        {
            CacheFile.Write(_path, stream => Write(stream, known.Asked));
        }
    }

    private static void Write(Stream stream, IEnumerable<KeyValuePair<FileStamp, Fingerprint>> known)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(User);
        Span<byte> hash = stackalloc byte[Fingerprint.Bytes];
        foreach (var (stamp, content) in known.OrderBy(k => k.Key.Device).ThenBy(k => k.Key.Inode))
        {
            writer.Write(stamp.Device);
            writer.Write(stamp.Inode);
            writer.Write(stamp.Length);
            writer.Write(stamp.Written);
            writer.Write(stamp.Changed);
            writer.Write(content.Written(hash));
        }
    }

    private static Dictionary<FileStamp, Fingerprint> Known(ReadOnlySpan<byte> content)
    {
        const int Number = sizeof(long);
        const int Entry = (5 * Number) + Fingerprint.Bytes;
        var known = new Dictionary<FileStamp, Fingerprint>(content.Length / Entry);
        for (content = content.StartsWith(User) ? content[User.Length..] : []; content.Length >= Entry; content = content[Entry..])
        {
            var stamp = new FileStamp(
                BinaryPrimitives.ReadUInt64LittleEndian(content), BinaryPrimitives.ReadUInt64LittleEndian(content[Number..]),
                BinaryPrimitives.ReadInt64LittleEndian(content[(2 * Number)..]), BinaryPrimitives.ReadInt64LittleEndian(content[(3 * Number)..]),
                BinaryPrimitives.ReadInt64LittleEndian(content[(4 * Number)..]));
            known[stamp] = Fingerprint.OfHash(content.Slice(5 * Number, Fingerprint.Bytes));
        }

        return known;
    }
}
