using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Reads entries of <c>shards</c> that stand for several versions: <c>refs</c> names branches and tags, or patterns of them, and
/// each becomes a shard of its own, mounted below the entry's mount. An archive says with <c>version</c> what each was.
/// </summary>
internal static class VersionsReading
{
    /// <summary>The entry that <paramref name="read"/> begins; itself where it names no versions.</summary>
    public static ShardEntry Of(YamlSection shard, Attachment read, string folder)
    {
        if (shard.Find("version") is not null)
        {
            return new ShardEntry([read with { Version = Told(shard.Section("version")) }]);
        }

        if (shard.Find("refs") is null)
        {
            return new ShardEntry([read]);
        }

        if (read.Reference.Length > 0)
        {
            shard.Complain(FindingCode.ValueUnfit, "refs", "an entry has 'ref:' or 'refs:', not both");
        }

        var wishes = shard.Texts("refs").Select(r => new SoughtVersions.Wish(r.Text, shard.PlaceAt(r.Node))).ToImmutableArray();
        return wishes.Any(w => w.IsPattern) && AdapterCatalogue.IsAskedElsewhere(read, folder)
            ? new ShardEntry([]) { Sought = new SoughtVersions(read, wishes) }
            : new ShardEntry(EntryVersions.Of(read, Names(shard, read, folder), reference => EntryVersions.NameOf(read, reference)));
    }

    private static ShardVersion Told(YamlSection version)
    {
        version.Knows("of", "name", "newest");
        return new ShardVersion(version.Required("of"), version.Required("name"), version.Text("newest") == "true");
    }

    private static ImmutableArray<string> Names(YamlSection shard, Attachment read, string folder)
    {
        var known = AdapterCatalogue.FindReferences(read, folder);
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var (written, node) in shard.Texts("refs"))
        {
            var wish = new SoughtVersions.Wish(written, shard.PlaceAt(node));
            var found = !wish.IsPattern ? [written]
                : (known ?? []).Where(wish.Fits).OrderDescending(VersionOrder.Instance).ToArray();
            if (found.Length == 0)
            {
                shard.ComplainAt(FindingCode.ValueUnfit, node, known is null
                    ? $"'{written}' is a pattern, and there is no repository at '{ShownLocation.Of(read.Location)}' whose refs can be read"
                    : $"no branch or tag matches '{written}'");
            }

            names.AddRange(found);
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }
}
