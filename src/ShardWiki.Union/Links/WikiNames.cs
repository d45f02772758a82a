using System.Buffers;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Looks up <c>[[names]]</c>: the closest sub-page first, as ikiwiki does (the page itself, each page above it, the
/// root), first within the shard, then across shards in declared order.
/// </summary>
internal sealed class WikiNames(Atlas atlas)
{
    // Names of nothing but these are written in one way only.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-+/:");

    /// <summary>What <paramref name="link"/> means where it is written; null where nothing goes by that name.</summary>
    public Spot? Find(Origin from, PageLink link) => Find(from, link.Target);

    /// <summary>What <paramref name="target"/> means there; null where nothing goes by that name.</summary>
    public Spot? Find(Origin from, string target) => FindStable(from, target) ?? FindNamed(from, target);

    /// <summary>The page of the stable id that <paramref name="target"/> asks for; null where it asks for none, or no page has it.</summary>
    public Spot? FindStable(Origin from, string target) =>
        StableId.FindIn(target) is { } id ? atlas.StableIds.Find(from.Rank, id) : null;

    private Spot? FindNamed(Origin from, string target)
    {
        var spellings = Spellings(from, target);
        if (spellings.Length == 0)
        {
            return target.Contains('/', StringComparison.Ordinal) ? Root(from) : null;
        }

        var steps = Steps(from, target, spellings);
        return Closest(steps, from.Rank)
            ?? FindAnywhere(from, spellings, from.Rank)
            ?? ClosestAcross(steps)
            ?? steps.Select(atlas.Aliases.FindFirst).FirstOrDefault(s => s is not null)
            ?? atlas.OwnNames.FindIn(from.Rank, target)
            ?? atlas.OwnNames.FindFirst(target)
            ?? FindAnywhere(from, spellings, null)
            ?? FindPerson(from, spellings);
    }

    /// <summary>The ways in which a page called <paramref name="target"/> may be spelled as a file.</summary>
    internal static string[] Spellings(Origin from, string target)
    {
        var name = PagePath.Of(NormalForm.Of(target.Trim())).ToString();
        if (name.AsSpan().IndexOfAnyExcept(Plain) < 0)
        {
            return name.Length == 0 ? [] : [name];
        }

        string[] written = [name, Atlas.WithoutEnding(name, from.Attachment.Dialect)];
        return [.. written.Concat([name.Replace(' ', '_'), name.Replace('_', ' '), IkiwikiName.Written(name)])
            .Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    // Made one by one as they are asked for: most links are found where they are looked for first.
    private static IEnumerable<string> Steps(Origin from, string target, string[] spellings)
    {
        var starts = target.StartsWith('/') ? [from.Attachment.Mount.ToString(), ""] : from.Upwards;
        foreach (var start in starts)
        {
            foreach (var name in spellings)
            {
                yield return start.Length == 0 ? name : $"{start}/{name}";
            }
        }
    }

    private Spot? Root(Origin from) =>
        atlas.Places.FindIn(from.Rank, from.Attachment.Mount.ToString()) ?? atlas.Places.FindFirst("");

    private Spot? Closest(IEnumerable<string> steps, int rank)
    {
        foreach (var step in steps)
        {
            if ((atlas.Places.FindIn(rank, step) ?? atlas.Files.FindIn(rank, step)) is { } spot)
            {
                return spot;
            }
        }

        return null;
    }

    private Spot? ClosestAcross(IEnumerable<string> steps) =>
        steps.Select(s => atlas.Places.FindFirst(s) ?? atlas.Files.FindFirst(s)).OfType<Spot>().MinBy(s => s.Rank);

    private Spot? FindAnywhere(Origin from, string[] spellings, int? rank)
    {
        if (!from.Manners.FindsByName)
        {
            return null;
        }

        foreach (var spelling in spellings)
        {
            var last = spelling[(spelling.LastIndexOf('/') + 1)..];
            var files = atlas.PageNames.Named(last).Concat(atlas.FileNames.Named(last));
            if (Only(files.Where(s => EndsWith(s, spelling)), rank) is { } spot)
            {
                return spot;
            }
        }

        return Only(atlas.Titles.Named(TitleKey.Folded(spellings[0])), rank);
    }

    private static Spot? Only(IEnumerable<Spot> spots, int? rank) =>
        spots.Where(s => rank is null || s.Rank == rank).Take(2).ToArray() is [var only] ? only : null;

    private Spot? FindPerson(Origin from, string[] spellings)
    {
        if (from.Manners.UserFolder.Length == 0 || spellings.Any(s => s.Contains('/', StringComparison.Ordinal)))
        {
            return null;
        }

        var folder = from.Attachment.Mount.Under(from.Manners.UserFolder);
        string[] steps = [.. spellings.Select(s => $"{folder}/{s}")];
        return Closest(steps, from.Rank) ?? ClosestAcross(steps);
    }

    private static bool EndsWith(Spot spot, string spelling) =>
        !spelling.Contains('/', StringComparison.Ordinal)
        || $"/{spot.Path}".EndsWith($"/{spelling}", StringComparison.OrdinalIgnoreCase);
}
