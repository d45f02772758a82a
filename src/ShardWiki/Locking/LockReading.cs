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
            ? new NotDone(
                $"{name} cannot be read; restore it from version control, or delete it and run `shardwiki pull`")
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
            root.Complain(
                FindingCode.LockUnreadable, "format", $"'{format}' is not the format that this version reads");
        }

        var journal = root.Section("journal");
        return new SpaceLock
        {
            JournalSeq = Seq(journal),
            JournalHead = journal.Text("head") ?? SpaceLock.None.JournalHead,
            Pins = ReadPins(root.Sections("shards")),
        };
    }

    private static long Seq(YamlSection journal)
    {
        var text = journal.Text("seq") ?? "0";
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
        {
            journal.Complain(FindingCode.LockUnreadable, "seq", $"'{text}' is no number of a decision");
        }

        return seq;
    }

    // Two pins of one shard are what a merge of two lock files leaves behind.
    private static ImmutableArray<ShardPin> ReadPins(ImmutableArray<YamlSection> shards)
    {
        var pins = ImmutableArray.CreateBuilder<ShardPin>();
        foreach (var shard in shards)
        {
            if (ReadPin(shard) is not { } pin)
            {
                continue;
            }

            if (pins.Any(p => p.Shard == pin.Shard))
            {
                shard.Complain(FindingCode.LockUnreadable, "name", $"the shard '{pin.Shard}' stands here twice");
            }

            pins.Add(pin);
        }

        return pins.ToImmutable();
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
            Found = shard.Text("of") is { } entry && shard.Text("ref") is { } reference ? new PinnedVersion(entry, reference) : null,
        };
    }

    private static Freshness FreshnessOf(YamlSection shard)
    {
        var word = shard.Text("freshness") ?? "current";
        switch (word)
        {
            case "current":
                break;
            case "absent":
                return new Freshness.Absent(shard.Text("reason") ?? "");
            case "stale" when Time(shard, "since") is { } since:
                return new Freshness.Stale(since);
            default:
                shard.Complain(
                    FindingCode.LockUnreadable, "freshness", $"'{word}' is no freshness: current, stale since, absent");
                break;
        }

        return new Freshness.Current();
    }

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
