using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ShardWiki.Coordination;

/// <summary>
/// The last states of one journal's fold, in a folder. They are derived: deleting them changes nothing but time. One
/// that is torn, of another journal, another version or another chain is passed over, and one that cannot be written is
/// not.
/// </summary>
public sealed class Checkpoints<TState>(string folder, JournalStream stream, StateForm<TState> form)
{
    private const int Most = 3;
    private const string Staged = ".new";

    /// <summary>By how many entries the tail must have grown for another to be written.</summary>
    public int Every { get; init; } = 1000;

    private string State => $"{form.Name} {form.Version}";

    /// <summary>
    /// The newest that is of this state and on this journal; null where there is none. Throws
    /// <see cref="JournalDamagedException"/>.
    /// </summary>
    public Checkpoint<TState>? Find(IJournal journal) => Find(journal, long.MaxValue);

    /// <summary>The same, among those at or before the line <paramref name="atMost"/>.</summary>
    public Checkpoint<TState>? Find(IJournal journal, long atMost) => Names()
        .Where(file => file.Seq <= atMost)
        .OrderByDescending(file => file.Seq)
        .Select(file => Read(file.Name, journal))
        .FirstOrDefault(point => point is not null);

    /// <summary>Writes one, and removes all but the last three up to it.</summary>
    public void Keep(Checkpoint<TState> point)
    {
        using var body = new MemoryStream();
        form.Write(point.State, body);
        var content = body.GetBuffer().AsSpan(0, (int)body.Length);
        var stamp = new CheckpointStamp
        {
            Head = point.Head,
            Stream = stream.Name,
            State = State,
            Digest = CheckpointStamp.DigestOf(content),
        };
        try
        {
            Write(Path.Combine(folder, NameOf(point.Head.Seq)), [.. Encoding.UTF8.GetBytes(stamp.Text()), .. content]);
            Prune(point.Head.Seq);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            // Nothing depends on it; the next one may find room.
        }
    }

    private static void Write(string file, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var staged = $"{file}.{Path.GetRandomFileName()}{Staged}";
        File.WriteAllBytes(staged, content);
        File.Move(staged, file, overwrite: true);
    }

    private Checkpoint<TState>? Read(string name, IJournal journal)
    {
        try
        {
            var content = File.ReadAllBytes(Path.Combine(folder, name));
            var end = content.AsSpan().IndexOf((byte)'\n');
            return end >= 0 && CheckpointStamp.Find(content.AsSpan(0, end)) is { } stamp && Fits(stamp, journal)
                ? Read(stamp, content.AsMemory(end + 1))
                : null;
        }
        catch (Exception torn) when (torn is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    private bool Fits(CheckpointStamp stamp, IJournal journal) =>
        stamp.Stream == stream.Name && stamp.State == State && stamp.Head.Seq > 0
        && journal.Read(stamp.Head.Seq - 1) is [var entry, ..] && entry.Hash == stamp.Head.Hash;

    private Checkpoint<TState>? Read(CheckpointStamp stamp, ReadOnlyMemory<byte> body)
    {
        if (CheckpointStamp.DigestOf(body.Span) != stamp.Digest)
        {
            return null;
        }

        return new Checkpoint<TState>(stamp.Head, form.Read(body));
    }

    // Those after it are of a journal that is not this one any more; a staged file is what a killed writer left.
    private void Prune(long seq)
    {
        var kept = Names().Select(file => file.Seq).Where(other => other <= seq).OrderDescending().Take(Most).ToHashSet();
        foreach (var file in Names().Where(file => !kept.Contains(file.Seq)).Select(file => file.Name))
        {
            File.Delete(Path.Combine(folder, file));
        }

        foreach (var leftover in Directory.EnumerateFiles(folder, $"{form.Name}-*{Staged}"))
        {
            File.Delete(leftover);
        }
    }

    private string NameOf(long seq) => string.Create(CultureInfo.InvariantCulture, $"{form.Name}-{seq}");

    private ImmutableArray<(long Seq, string Name)> Names() => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, $"{form.Name}-*").Select(file => Path.GetFileName(file)).Select(name =>
            (Seq: long.TryParse(
                name.AsSpan(form.Name.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : 0,
            Name: name)).Where(file => file.Seq > 0)];
}
