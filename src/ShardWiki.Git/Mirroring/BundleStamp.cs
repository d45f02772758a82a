using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// What a bundle was when it was last fetched: its length, its head (names and ids) and the checksum at its end, which
/// is git's own digest of every object in it. So an unchanged bundle is known by a few hundred bytes, and no file time
/// is believed.
/// </summary>
internal sealed class BundleStamp(MirrorRequest request, string bundle)
{
    private const int HeadLength = 64 * 1024;
    private readonly string _file = Path.Combine(request.MirrorFolder, "shardwiki-bundle");

    /// <summary>The revision that was found then; null where the bundle, the wish or the mirror changed.</summary>
    internal ObjectName? Remembered()
    {
        if (!RepositoryPlace.IsGitDirectory(request.MirrorFolder) || !File.Exists(_file))
        {
            return null;
        }

        if (File.ReadAllText(_file).Split('\n') is not [var stamp, var id, ..])
        {
            return null;
        }

        if (stamp != Stamp() || !ObjectName.TryParse(id, out var revision))
        {
            return null;
        }

        using var mirror = GitRepository.Open(request.MirrorFolder);
        return CommitLookup.Find(mirror, id) == revision ? revision : null;
    }

    internal void Remember(ObjectName revision) => File.WriteAllText(_file, $"{Stamp()}\n{revision}\n");

    private string Stamp()
    {
        using var content = File.OpenRead(bundle);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(
            FormattableString.Invariant($"1\n{content.Length}\n{request.Reference}\n{bundle}\n")));
        var head = new byte[HeadLength];
        hash.AppendData(head, 0, content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        content.Seek(-Math.Min(64, content.Length), SeekOrigin.End);
        hash.AppendData(head, 0, content.ReadAtLeast(head.AsSpan(0, 64), 64, throwOnEndOfStream: false));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
