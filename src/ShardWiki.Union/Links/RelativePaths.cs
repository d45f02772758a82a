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
    private const int Usual = 256;

    private static readonly ImmutableArray<string> PageEndings =
        [".html", ".htm", .. Dialect.All.SelectMany(d => d.Endings).Distinct(StringComparer.Ordinal)];

    /// <summary>What <paramref name="link"/> means where it is written; null where nothing stands there.</summary>
    public Spot? Find(Origin from, PageLink link)
    {
        var target = NormalForm.Of(link.Target);
        var places = new List<string>();
        foreach (var start in Starts(from, target))
        {
            if (Walked(start.ToString(), target) is { } place && Own(from, place, places) is { } spot)
            {
                return spot;
            }
        }

        return First(places, p => atlas.Files.FindFirst(p) ?? atlas.Places.FindFirst(p)) ?? First(places, atlas.Aliases.FindFirst);
    }

    /// <summary>A file's name without the ending that makes it a page, here or on a built site.</summary>
    internal static string WithoutEnding(string file) =>
        file.Contains('.', StringComparison.Ordinal)
        && PageEndings.FirstOrDefault(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } ending
            ? file[..^ending.Length]
            : file;

    // Most links lead to what stands there in their own shard: other forms are made where that is not so.
    private Spot? Own(Origin from, string place, List<string> looked)
    {
        foreach (var form in Forms(place))
        {
            if ((atlas.Files.FindIn(from.Rank, form) ?? atlas.Places.FindIn(from.Rank, form)) is { } spot)
            {
                return spot;
            }

            looked.Add(form);
        }

        return null;
    }

    private static Spot? First(List<string> places, Func<string, Spot?> find)
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

    private static PagePath[] Starts(Origin from, string target) =>
        target.StartsWith('/') ? [from.Attachment.Mount, PagePath.Root]
        : from.Manners.ShowsPagesAsFolders ? [from.Folder, from.Path]
        : [from.Folder];

    // The path after every . and .. was walked; null where it leaves the union.
    private static string? Walked(string start, string target)
    {
        var most = start.Length + 1 + target.Length;
        var path = most <= Usual ? stackalloc char[Usual] : new char[most];
        start.CopyTo(path);
        var length = start.Length;
        foreach (var range in target.AsSpan().Split('/'))
        {
            var segment = target.AsSpan(range);
            if (segment is "..")
            {
                if (length == 0)
                {
                    return null;
                }

                length = Math.Max(0, path[..length].LastIndexOf('/'));
            }
            else if (segment is not ("" or "."))
            {
                path[length] = '/';
                length += length == 0 ? 0 : 1;
                segment.CopyTo(path[length..]);
                length += segment.Length;
            }
        }

        return path[..length].ToString();
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
