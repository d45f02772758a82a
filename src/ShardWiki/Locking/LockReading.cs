using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Adapters;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Reads a lock file. A file that cannot be read is never taken for an empty one.</summary>
internal static class LockReading
{
    /// <summary>What the lock file of <paramref name="space"/> says, or why it cannot be read.</summary>
    public static NotDone? Of(OpenSpace space, out SpaceLock spaceLock)
    {
        spaceLock = SpaceLock.None;
        if (!File.Exists(space.LockFile))
        {
            return null;
        }

        var name = Path.GetFileName(space.LockFile);
        var complaints = new YamlComplaints(name);
        if (YamlFile.Read(File.ReadAllText(space.LockFile), name, complaints) is { } root)
        {
            spaceLock = Read(root);
        }

        return complaints.All is { IsEmpty: false } findings
            ? new NotDone($"{name} cannot be read; restore it from version control, or delete it and run `shardwiki pull`")
            {
                Findings = [.. findings.Select(f => FindingLine.Of(f, f.Severity, name))],
            }
            : null;
    }

    private static SpaceLock Read(YamlSection root)
    {
        root.Knows("format", "journal", "shards");
        if (root.Required("format") is { Length: > 0 } format && format != LockWriting.Format)
        {
            root.Complain(FindingCode.LockUnreadable, "format", $"'{format}' is not the format that this version reads");
        }

        var journal = root.Section("journal");
        return new SpaceLock
        {
            JournalSeq = long.TryParse(journal.Text("seq"), NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : 0,
            JournalHead = journal.Text("head") ?? SpaceLock.None.JournalHead,
            Pins = [.. root.Sections("shards").Select(ReadPin).OfType<ShardPin>()],
        };
    }

    private static ShardPin? ReadPin(YamlSection shard)
    {
        if (!ShardName.TryParse(shard.Required("name"), out var name))
        {
            shard.Complain(FindingCode.LockUnreadable, "name", "this is no name of a shard");
            return null;
        }

        return new ShardPin
        {
            Shard = name,
            Revision = new Revision(shard.Text("revision") ?? ""),
            Digest = shard.Text("digest") ?? "",
            Observed = Time(shard, "observed"),
            Freshness = FreshnessOf(shard),
        };
    }

    private static Freshness FreshnessOf(YamlSection shard) => shard.Text("freshness") switch
    {
        "stale" when Time(shard, "since") is { } since => new Freshness.Stale(since),
        "absent" => new Freshness.Absent(shard.Text("reason") ?? ""),
        _ => new Freshness.Current(),
    };

    private static DateTimeOffset? Time(YamlSection shard, string key)
    {
        if (shard.Text(key) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        shard.Complain(FindingCode.LockUnreadable, key, $"'{text}' is no time");
        return null;
    }
}
