using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>The shards that the versions of one entry are: named after entry and version, and mounted below the entry's mount.</summary>
internal static class EntryVersions
{
    private const int LongestName = 40;
    private const int MarkLength = 8;
    private static readonly Regex Release = new(@"^v?\d+(\.\d+)*$", RegexOptions.CultureInvariant);
    private static readonly Regex Odd = new("[^a-z0-9-]+", RegexOptions.CultureInvariant);

    /// <summary>
    /// A shard for each reference, in order, called as <paramref name="name"/> says. The newest is the highest that is called
    /// like a release, or else the first.
    /// </summary>
    public static ImmutableArray<Attachment> Of(Attachment entry, ImmutableArray<string> references, Func<string, ShardName> name)
    {
        var newest = references.Where(r => Release.IsMatch(r)).OrderDescending(VersionOrder.Instance).FirstOrDefault()
            ?? references.FirstOrDefault();
        return
        [
            .. references.Select(reference => entry with
            {
                Name = name(reference),
                Reference = reference,
                Mount = entry.Mount.Under(PlaceOf(reference, references)),
                Version = new ShardVersion(entry.Name.ToString(), reference, reference == newest),
            }),
        ];
    }

    // 'a/b' stands where 'a-b' would: where there are both, who is not spelled so has a mark of its own.
    private static string PlaceOf(string reference, ImmutableArray<string> all)
    {
        var place = Segment(reference);
        return reference == place || all.Count(r => Segment(r) == place) == 1 ? place
            : $"{place}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reference)))[..MarkLength]}";
    }

    private static string Segment(string reference) => NormalForm.Of(reference.Replace('/', '-'));

    /// <summary>What the shard of a version is called.</summary>
    public static ShardName NameOf(Attachment entry, string reference)
    {
        var name = $"{entry.Name}-{Odd.Replace(reference.ToLowerInvariant(), "-").Trim('-')}";
        return ShardName.TryParse(name.Length > LongestName ? name[..LongestName] : name, out var fits) ? fits : entry.Name;
    }

    /// <summary>The names that it may have, the plainest first, without end: others may be taken by other shards.</summary>
    public static IEnumerable<ShardName> NamesOf(Attachment entry, string reference)
    {
        var plain = NameOf(entry, reference);
        yield return plain;
        for (var turn = 0; ; turn++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{turn} {reference}")));
            var start = $"{plain}"[..Math.Min($"{plain}".Length, LongestName - MarkLength - 1)];
            yield return ShardName.Parse($"{start}-{Convert.ToHexStringLower(hash)[..MarkLength]}");
        }
    }
}
