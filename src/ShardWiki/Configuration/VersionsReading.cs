using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Text.RegularExpressions;
using ShardWiki.Adapters;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Reads entries of <c>shards</c> that stand for several versions: <c>refs</c> names branches and tags, or patterns of them, and
/// each becomes a shard of its own, mounted below the entry's mount. An archive says with <c>version</c> what each was.
/// </summary>
internal static class VersionsReading
{
    private const int LongestName = 40;
    private static readonly Regex Release = new(@"^v?\d+(\.\d+)*$", RegexOptions.CultureInvariant);
    private static readonly Regex Odd = new("[^a-z0-9-]+", RegexOptions.CultureInvariant);

    /// <summary>The shards that <paramref name="read"/> stands for; itself where it names no versions.</summary>
    public static ImmutableArray<Attachment> Of(YamlSection shard, Attachment read, string folder)
    {
        if (shard.Find("version") is not null)
        {
            return [read with { Version = Told(shard.Section("version")) }];
        }

        if (shard.Find("refs") is null)
        {
            return [read];
        }

        if (read.Reference.Length > 0)
        {
            shard.Complain(FindingCode.ValueUnfit, "refs", "an entry has 'ref:' or 'refs:', not both");
        }

        var refs = Names(shard, read, folder);
        var newest = refs.Where(r => Release.IsMatch(r)).OrderDescending(VersionOrder.Instance).FirstOrDefault() ?? refs.FirstOrDefault();
        return [.. refs.Select(r => Versioned(read, r, r == newest))];
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
            var isPattern = written.Contains('*', StringComparison.Ordinal) || written.Contains('?', StringComparison.Ordinal);
            var found = !isPattern ? [written]
                : (known ?? []).Where(name => FileSystemName.MatchesSimpleExpression(written, name, ignoreCase: false))
                    .OrderDescending(VersionOrder.Instance).ToArray();
            if (found.Length == 0)
            {
                shard.ComplainAt(FindingCode.ValueUnfit, node, known is null
                    ? $"'{written}' is a pattern, and which refs there are is known of repositories and bundles on this machine only; name each"
                    : $"no branch or tag matches '{written}'");
            }

            names.AddRange(found);
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    private static Attachment Versioned(Attachment read, string reference, bool isNewest)
    {
        var word = Odd.Replace(reference.ToLowerInvariant(), "-").Trim('-');
        var name = $"{read.Name}-{word}";
        return read with
        {
            Name = ShardName.TryParse(name.Length > LongestName ? name[..LongestName] : name, out var fits) ? fits : read.Name,
            Reference = reference,
            Mount = read.Mount.Under(reference.Replace('/', '-')),
            Version = new ShardVersion(read.Name.ToString(), reference, isNewest),
        };
    }
}
