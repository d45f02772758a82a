namespace ShardWiki.Adapters;

/// <summary>
/// Reads the entries of a tar, once and forward: the forms of POSIX (ustar and pax), GNU and Unix V7. It holds one header at a
/// time, of a length that is bounded, which the reader of the shared framework does not promise (docs/decisions/091).
/// </summary>
internal sealed class TarEntries
{
    private readonly Stream _tar;
    private readonly Unpacking _into;
    private TarExtension _extension = TarExtension.None;

    private TarEntries(Stream tar, Unpacking into) => (_tar, _into) = (tar, into);

    /// <summary>Takes every entry out; throws <see cref="InvalidDataException"/> where it is no tar or not whole.</summary>
    public static void Read(Stream tar, Unpacking into)
    {
        using var counted = new CountedStream(tar, piece => into.Count(piece.Length));
        var entries = new TarEntries(counted, into);
        for (var count = 0L; entries.Next(); count++)
        {
            ArchiveBounds.Hold(count, ArchiveBounds.Entries, "entries");
        }
    }

    private bool Next()
    {
        var block = new byte[TarHeader.Length];
        var count = _tar.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
        // A tar ends with empty blocks: where they are not there, neither may be what was before them.
        if (count == block.Length && !block.AsSpan().ContainsAnyExcept((byte)0))
        {
            return false;
        }

        var header = count == block.Length && TarHeader.IsOne(block)
            ? new TarHeader(block)
            : throw new InvalidDataException("It is no tar, or not all of one.");
        var isOfNext = header.Type is 'x' or 'L' or 'g' or 'K';
        using var content = new TarContent(_tar, isOfNext ? header.Size : _extension.Size ?? header.Size);
        switch (header.Type)
        {
            case 'x' or 'L':
                _extension = _extension.With(header.Type, Whole(content));
                break;
            case 'g' or 'K':
                // What holds for all entries is nothing that is asked, such as git's own comment; where links lead neither.
                _ = Whole(content);
                break;
            default:
                _into.Take(new ArchiveEntry(NameOf(header), KindOf(header)), () => content);
                _extension = TarExtension.None;
                break;
        }

        content.Finish();
        return true;
    }

    private string NameOf(TarHeader header) => (_extension.Name ?? header.Name).TrimEnd('/');

    private EntryKind KindOf(TarHeader header) => header.Type switch
    {
        _ when _extension.IsSparse => EntryKind.Special,
        '\0' or '0' when header.Name.EndsWith('/') => EntryKind.Folder,
        '\0' or '0' or '7' => EntryKind.File,
        '5' => EntryKind.Folder,
        '1' or '2' => EntryKind.Link,
        _ => EntryKind.Special,
    };

    private static byte[] Whole(TarContent content)
    {
        if (content.Length > ArchiveBounds.HeaderBytes)
        {
            throw new InvalidDataException(FormattableString.Invariant($"One of its headers has {content.Length} bytes."));
        }

        var whole = new byte[content.Length];
        content.ReadExactly(whole);
        return whole;
    }
}
