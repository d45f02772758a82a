using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Looks up <c>[text](targets)</c>: a path relative to the file that holds it, or from the shard's root with a leading
/// slash; with the page's ending, without it, with <c>.html</c>, or a folder. First within the shard, then across.
/// </summary>
internal sealed class RelativePaths(Atlas atlas)
{
    private static readonly ImmutableArray<string> PageEndings =
        [".html", ".htm", .. Dialect.All.SelectMany(d => d.Endings).Distinct(StringComparer.Ordinal)];

    /// <summary>What <paramref name="link"/> means where it is written; null where nothing stands there.</summary>
    public Spot? Find(Origin from, PageLink link)
    {
        var target = NormalForm.Of(link.Target);
        var places = Places(from, target).SelectMany(Forms).Distinct(StringComparer.Ordinal).ToArray();
        return First(places, p => atlas.Files.FindIn(from.Rank, p) ?? atlas.Places.FindIn(from.Rank, p))
            ?? First(places, p => atlas.Files.FindFirst(p) ?? atlas.Places.FindFirst(p))
            ?? First(places, atlas.Aliases.FindFirst);
    }

    /// <summary>A file's name without the ending that makes it a page, here or on a built site.</summary>
    internal static string WithoutEnding(string file) =>
        PageEndings.FirstOrDefault(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } ending
            ? file[..^ending.Length]
            : file;

    private static Spot? First(string[] places, Func<string, Spot?> find)
    {
        foreach (var place in places)
        {
            if (find(place) is { } spot)
            {
                return spot;
            }
        }

        return null;
    }

    private static IEnumerable<string> Places(Origin from, string target)
    {
        PagePath[] starts = target.StartsWith('/') ? [from.Attachment.Mount, PagePath.Root]
            : from.Manners.ShowsPagesAsFolders ? [from.Folder, from.Path]
            : [from.Folder];
        return starts.Select(s => Walked(s, target)).OfType<string>();
    }

    // The path after every . and .. was walked; null where it leaves the union.
    private static string? Walked(PagePath start, string target)
    {
        var segments = start.IsRoot ? [] : start.ToString().Split('/').ToList();
        foreach (var segment in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                {
                    return null;
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    private static IEnumerable<string> Forms(string place)
    {
        yield return place;
        var page = WithoutEnding(place);
        if (page.Length < place.Length)
        {
            yield return page;
            if (page.EndsWith("/index", StringComparison.Ordinal))
            {
                yield return page[..^"/index".Length];
            }
        }

        var query = place.IndexOf('?', StringComparison.Ordinal);
        if (query > 0)
        {
            yield return place[..query];
        }
    }
}
