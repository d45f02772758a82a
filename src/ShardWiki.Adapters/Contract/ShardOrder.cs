using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>One shard to be read: what gathering asks of an adapter.</summary>
internal sealed record ShardOrder
{
    // How long something took is no part of a reason: the lock file would change with every pull.
    private static readonly Regex Volatile = new(
        " after [0-9]+ (ms|milliseconds)( with [0-9]+ (out of [0-9]+ )?bytes received)?",
        RegexOptions.CultureInvariant);

    public required Attachment Attachment { get; init; }

    /// <summary>What the lock says of it; null where it says nothing.</summary>
    public required ShardPin? Pin { get; init; }

    public required GatherMode Mode { get; init; }

    /// <summary>Where paths of the configuration begin. Absolute.</summary>
    public required string SpaceFolder { get; init; }

    /// <summary>Where mirrors and remembered histories lie. Absolute; it may be deleted at any time.</summary>
    public required string StateFolder { get; init; }

    /// <summary>Files and folders of the space that are no shard's. Absolute.</summary>
    public required ImmutableArray<string> OwnPaths { get; init; }

    /// <summary>The URL schemes that may be fetched.</summary>
    public required ImmutableArray<string> Schemes { get; init; }

    /// <summary>How many files may be read at once.</summary>
    public required int Degree { get; init; }

    /// <summary>How many bytes its files may have together.</summary>
    public long MostBytes { get; init; } = 2L << 30;

    /// <summary>What files hold that were read before.</summary>
    public KnownContents Known { get; init; } = KnownContents.OfNothing();

    /// <summary>Told when a stage begins.</summary>
    public required Action<GatherStage> Report { get; init; }

    /// <summary>The mirror where others are read through the same one; null where it is this shard's alone.</summary>
    public SharedMirror? Shared { get; init; }

    /// <summary>
    /// Our own copy of a remote repository: by shard and by address, so that another address is another mirror.
    /// </summary>
    public string MirrorFolder => MirrorOf(Attachment, SpaceFolder, StateFolder);

    /// <summary>The folder of the mirror of an attachment; that of its entry for a version of what is elsewhere.</summary>
    public static string MirrorOf(Attachment attachment, string spaceFolder, string stateFolder) => Path.Combine(
        stateFolder, "mirrors", $"{FindEntry(attachment, spaceFolder) ?? attachment.Name}-{Mark(attachment.Location)}");

    /// <summary>The entry whose versions share a mirror with this one; null where it shares none.</summary>
    public static ShardName? FindEntry(Attachment attachment, string spaceFolder) =>
        attachment is { Version: { } version, Capture: null } && ShardName.TryParse(version.Entry, out var entry)
            && AdapterCatalogue.IsAskedElsewhere(attachment, spaceFolder)
                ? entry
                : null;

    /// <summary>Where the walk through the history is remembered.</summary>
    public string HistoryFile => Path.Combine(StateFolder, "cache", "history",
        $"{Attachment.Name}-{Mark($"{Attachment.Adapter}\n{Attachment.Location}\n{Attachment.Folder}")}");

    /// <summary>Where the shard is, in words that may stand on a page.</summary>
    public string Location => ShownLocation.Of(Attachment.Location);

    /// <summary>A finding about the shard as a whole.</summary>
    public Finding About(FindingCode code, string message) =>
        Finding.Of(code, new Place(Attachment.Name, Location), $"shard '{Attachment.Name}': {Plainly(message)}");

    /// <summary>A finding about one of its files.</summary>
    public Finding About(FindingCode code, (string File, string Message) trouble) =>
        Finding.Of(code, new Place(Attachment.Name, trouble.File), $"'{trouble.File}' {Plainly(trouble.Message)}");

    /// <summary>There is nothing to show, for a reason that is no more special than that it cannot be read.</summary>
    public ShardReading Unread(string why) => new ShardReading.Unread(About(FindingCode.ShardUnreachable, why));

    /// <summary>Its files together are more than one shard may have; null where they are not.</summary>
    public ShardReading? FindTooLarge(long bytes) => bytes <= MostBytes ? null
        : new ShardReading.Unread(About(FindingCode.ShardTooLarge, FormattableString.Invariant(
            $"its files have {bytes} bytes or more together, and {MostBytes} are allowed; leave some out with 'exclude:'")));

    /// <summary>The version lacks the folder that the configuration names.</summary>
    public Finding FolderGone(ObjectName commit) => About(FindingCode.ReferenceGone,
        $"'{Location}' has no folder '{Attachment.Folder}' at "
        + $"{new Revision(commit.ToString()).Short}; correct 'path:'");

    /// <summary>The configuration does not let the shard's address be fetched.</summary>
    public Finding SchemeRefused(string scheme) => About(FindingCode.SchemeRefused,
        $"'{Location}' is not fetched: the scheme '{scheme}' is not allowed. If you trust it, "
        + $"add it to 'schemes:', which now allows {string.Join(", ", Schemes)}");

    // Messages reach pages and the index, where no path of this machine and no secret may stand.
    private string Plainly(string message)
    {
        var isPath = !Attachment.Location.Contains('\0', StringComparison.Ordinal);
        var place = isPath
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(Attachment.Location, SpaceFolder))
            : "";
        var text = Written(Written(Written(message, MirrorFolder, "the mirror"), place, Location), SpaceFolder, ".");
        return ShownLocation.In(Volatile.Replace(Scrub.Secrets(text), ""));
    }

    private static string Written(string message, string path, string words) => path.Length <= 1 ? message : message
        // What git must be told is a full path, whatever we may say of it.
        .Replace($"safe.directory {path}", $"safe.directory {FullPathOf(words)}", StringComparison.Ordinal)
        .Replace(path, words, StringComparison.Ordinal);

    private static string FullPathOf(string words) =>
        words.StartsWith('…') ? $"(the full path of {words})" : $"\"$(realpath '{words}')\"";

    private static string Mark(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
