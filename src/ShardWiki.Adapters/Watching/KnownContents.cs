using System.Collections.Concurrent;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// What files hold that nobody wrote since they were read, by what their file system tells of them: these are not read again, as
/// git does not (decision 128). Safe for use by several threads.
/// </summary>
/// <param name="before">What was known before.</param>
/// <param name="begun">The time before anything is read.</param>
public sealed class KnownContents(IReadOnlyDictionary<FileStamp, Fingerprint> before, DateTimeOffset begun)
{
    // Of a mapped file the system tells the first writing after it was brought to the disk, and none until it is again: half a minute later, or two
    // where a battery is spared.
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(3);

    private readonly long _settled = (begun - DateTimeOffset.UnixEpoch - Settling).Ticks * TimeSpan.NanosecondsPerTick;
    private readonly ConcurrentDictionary<FileStamp, Fingerprint> _asked = [];
    private int _learned;

    /// <summary>Knows nothing, and learns nothing that it could tell: all is read each time.</summary>
    public static KnownContents OfNothing() => new(new Dictionary<FileStamp, Fingerprint>(), DateTimeOffset.UnixEpoch);

    /// <summary>All that was asked for and may be known the next time, in no order.</summary>
    public IReadOnlyCollection<KeyValuePair<FileStamp, Fingerprint>> Asked => _asked;

    /// <summary>Whether any of it was not known before.</summary>
    public bool HasLearned => Volatile.Read(ref _learned) > 0;

    /// <summary>What the file of <paramref name="stamp"/> holds; null where it has to be read.</summary>
    public Fingerprint? Find(FileStamp? stamp)
    {
        if (stamp is not { } known)
        {
            return null;
        }

        if (_asked.TryGetValue(known, out var content))
        {
            return content;
        }

        if (!before.TryGetValue(known, out content))
        {
            return null;
        }

        _asked[known] = content;
        return content;
    }

    /// <summary>
    /// What was read of the file that was looked at before it was read. Where it was written so lately that writing it again might be
    /// told with the same times, it is not kept.
    /// </summary>
    public void Keep(FileStamp? stamp, Fingerprint content)
    {
        if (stamp is { } read && read.Written < _settled && read.Changed < _settled && _asked.TryAdd(read, content))
        {
            Interlocked.Increment(ref _learned);
        }
    }
}
