using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// One segment on its way from git: what its object holds, or the damage, which is told only when its turn has come.
/// </summary>
internal sealed class SegmentText(int number, ObjectName blob)
{
    private byte[]? _content;
    private JournalDamagedException? _damage;

    public int Number => number;

    /// <summary>The first decision that stands in it.</summary>
    public long First => Segments.First(number);

    /// <summary>True where it was read and holds as many lines as a segment can, each with its end.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Its bytes; throws <see cref="JournalDamagedException"/>.</summary>
    public ReadOnlyMemory<byte> Text => _damage is null ? _content ?? throw SegmentReader.Missing(number) : throw _damage;

    /// <summary>Reads it, on whichever thread.</summary>
    public void Load(GitRepository repository)
    {
        try
        {
            _content = BranchReader.Content(repository, blob, First);
            IsFull = _content is [.., (byte)'\n'] && _content.AsSpan().Count((byte)'\n') == Segments.Size;
        }
        catch (JournalDamagedException damage)
        {
            _damage = damage;
        }
    }
}
