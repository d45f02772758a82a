using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Gives entries whose versions are elsewhere their shards: those that were found before, as the lock file names them, and
/// those that the place was asked for just now. What was found stays, whether the place still has it or not (I-4).
/// </summary>
internal sealed class VersionLookup(SpaceConfiguration configuration, ImmutableArray<KnownVersion> known)
{
    /// <summary>How many versions one entry may find; what was found before is among them first.</summary>
    public const int Most = 200;

    private readonly Dictionary<string, ImmutableArray<string>> _asked = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings = [];
    private HashSet<ShardName>? _reserved;

    /// <summary>Entries that were never looked up: no pin is of a version of theirs.</summary>
    public IEnumerable<SoughtVersions> Unknown(ImmutableArray<ShardPin> pins) => Sought.Where(sought =>
        !known.Any(k => k.Entry == sought.Name)
        && !sought.Wishes.Any(w => !w.IsPattern && pins.Any(p => p.Shard == EntryVersions.NameOf(sought.Entry, w.Written))));

    /// <summary>Entries whose versions are elsewhere.</summary>
    public IEnumerable<SoughtVersions> Sought => configuration.Entries.Select(e => e.Sought).OfType<SoughtVersions>();

    /// <summary>What asking and looking up have to tell.</summary>
    public ImmutableArray<Finding> Findings => [.. _findings];

    /// <summary>Takes in what the place of an entry answered.</summary>
    public void Take(SoughtVersions entry, ReferenceAnswer answer)
    {
        _findings.AddRange(answer.Findings);
        var before = known.Where(k => k.Entry == entry.Name).Select(k => k.Reference).ToHashSet(StringComparer.Ordinal);
        var patterns = entry.Wishes.Where(w => w.IsPattern).ToArray();
        var anew = (answer.Names ?? []).Where(name => patterns.Any(p => p.Fits(name)) && !before.Contains(name))
            .OrderDescending(VersionOrder.Instance).ToImmutableArray();
        var room = Math.Max(0, Most - before.Count);
        if (anew.Length > room)
        {
            _findings.Add(Finding.Of(FindingCode.VersionLeftOut, entry.Wishes[0].Place,
                $"{anew.Length - room} versions of '{entry.Name}' were left out, the oldest: an entry has at most {Most}; "
                + "narrow its patterns, or make several entries of it"));
        }

        _asked[entry.Name] = [.. anew.Take(room)];
    }

    /// <summary>The configuration with the shards of all that is known now.</summary>
    public SpaceConfiguration Resolved()
    {
        var taken = configuration.Entries.Where(e => e.Sought is null).SelectMany(e => e.Shards).Select(s => s.Name).ToHashSet();
        return configuration with
        {
            Entries = [.. configuration.Entries.Select(e => e.Sought is { } sought ? e with { Shards = ShardsOf(sought, taken) } : e)],
        };
    }

    private ImmutableArray<Attachment> ShardsOf(SoughtVersions entry, HashSet<ShardName> taken)
    {
        // Also what is known may be somebody else's word: a site that is verified brings its own receipt.
        var named = known.Where(k => k.Entry == entry.Name).DistinctBy(k => k.Reference).Take(Most)
            .ToDictionary(k => k.Reference, k => k.Shard, StringComparer.Ordinal);
        var there = named.Keys.Concat(_asked.GetValueOrDefault(entry.Name, [])).ToHashSet(StringComparer.Ordinal);
        var references = entry.Wishes.SelectMany(wish => Matches(wish, there)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var fixedNames = entry.Wishes.Where(w => !w.IsPattern).Select(w => w.Written).ToHashSet(StringComparer.Ordinal);

        // Names once given are kept, and what the configuration names has its own: what a server brings comes after them.
        ShardName? OwnOf(string reference) => named.TryGetValue(reference, out var had) ? had
            : fixedNames.Contains(reference) ? EntryVersions.NameOf(entry.Entry, reference)
            : null;
        var names = references.OrderBy(r => OwnOf(r) is null ? 1 : 0)
            .ToDictionary(r => r, r => NameFor(entry.Entry, r, OwnOf(r), taken), StringComparer.Ordinal);
        return
        [
            .. EntryVersions.Of(entry.Entry, references, r => names[r])
                .Select(s => fixedNames.Contains(s.Reference) ? s : s with { Version = s.Version! with { IsFound = true } }),
        ];
    }

    private ImmutableArray<string> Matches(SoughtVersions.Wish wish, HashSet<string> there)
    {
        if (!wish.IsPattern)
        {
            return [wish.Written];
        }

        ImmutableArray<string> found = [.. there.Where(wish.Fits).OrderDescending(VersionOrder.Instance)];
        if (found.IsEmpty)
        {
            _findings.Add(Finding.Of(FindingCode.VersionsUnmatched, wish.Place,
                $"no branch or tag that is known matches '{wish.Written}'; 'shardwiki pull' asks which there are"));
        }

        return found;
    }

    private ShardName NameFor(Attachment entry, string reference, ShardName? own, HashSet<ShardName> taken) =>
        own is { } kept && taken.Add(kept) ? kept
            : EntryVersions.NamesOf(entry, reference).First(name => !Reserved.Contains(name) && taken.Add(name));

    // Of any entry: no server may take the name of another's version, on which pages and decisions hang.
    private HashSet<ShardName> Reserved => _reserved ??=
    [
        .. known.Select(k => k.Shard),
        .. Sought.SelectMany(s => s.Wishes.Where(w => !w.IsPattern).Select(w => EntryVersions.NameOf(s.Entry, w.Written))),
    ];
}
