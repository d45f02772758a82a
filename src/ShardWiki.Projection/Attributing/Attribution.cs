using System.Collections.Immutable;
using System.Text;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Who last touched each paragraph of a page: its text is laid beside one version after the other, and a line belongs to
/// the change before which it was not there. Only for shards that ask for it (decision 113).
/// </summary>
internal sealed class Attribution(SiteMap map)
{
    // Older versions than these are one, "or before".
    private const int MostVersions = 200;
    private const int MostParagraphs = 500;
    private const int LongestWords = 80;

    /// <summary>What is known before anything is compared; null where the page says nothing of it.</summary>
    public AttributionView? Begin(UnitedPage page) =>
        map.Shards[page.Id.Shard].Attachment.Attribution && page.Read.Gathered.History is { Changes: { IsEmpty: false } changes } history
            && page.Provenance is { Overlay: null, GeneratedFor: null }
            ? new AttributionView(TextDigest.Of([$"{history.IsCut}", .. changes.SelectMany(c => (string[])[$"{c.Revision}", $"{c.Content}"])]), [])
            : null;

    /// <summary>The same with every paragraph.</summary>
    public AttributionView? Whole(AttributionView? begun, UnitedPage page)
    {
        if (begun is null)
        {
            return null;
        }

        var lines = map.Input.Written(page.Id).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var owners = Owners(lines, page, out var oldest);
        return begun with
        {
            Rows =
            [
                .. Paragraphs(lines).Take(MostParagraphs).Select(p => Row(
                    lines[p.Start..p.End], owners[p.Start..p.End].MaxBy(o => o is null ? DateTimeOffset.MaxValue : o.At), oldest)),
            ],
        };
    }

    private Change?[] Owners(string[] lines, UnitedPage page, out Change? oldest)
    {
        var (shown, owners, writer) = (string.Join('\n', lines), new Change?[lines.Length], (Change?)null);
        var numbers = Enumerable.Range(1, lines.Length).ToArray();
        var history = page.Read.Gathered.History;
        var isWhole = !history.IsCut;
        foreach (var change in history.Changes.Take(MostVersions))
        {
            if (FindText(page, change) is not { } older || FindSame(older, shown) is not { } same)
            {
                isWhole = false;
                break;
            }

            for (var i = 0; i < lines.Length; i++)
            {
                if (numbers[i] > 0 && !same.TryGetValue(numbers[i], out numbers[i]))
                {
                    owners[i] = writer;
                }
            }

            (shown, writer) = (older, change);
        }

        for (var i = 0; i < lines.Length; i++)
        {
            owners[i] = numbers[i] > 0 ? writer : owners[i];
        }

        oldest = isWhole && history.Changes.Length <= MostVersions ? null : writer;
        return owners;
    }

    // The number that each line of the newer text has in the older, where it is in both.
    private static Dictionary<int, int>? FindSame(string older, string newer) =>
        older == newer
            ? Enumerable.Range(1, newer.AsSpan().Count('\n') + 1).ToDictionary(n => n)
            : Comparing.Of(older, newer)?.Rows.Where(r => r is { Kind: RowKind.Same, Left: not null, Right: not null })
                .ToDictionary(r => r.Right!.Number, r => r.Left!.Number);

    private string? FindText(UnitedPage page, Change change)
    {
        try
        {
            var handle = page.Read.Gathered.Content with { Content = change.Content };
            return Encoding.UTF8.GetString(map.Input.Contents.Read(handle)).Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (ContentGoneException)
        {
            return null;
        }
    }

    private static IEnumerable<(int Start, int End)> Paragraphs(string[] lines)
    {
        for (var start = 0; start < lines.Length; start++)
        {
            var end = start;
            while (end < lines.Length && !string.IsNullOrWhiteSpace(lines[end]))
            {
                end++;
            }

            if (end > start)
            {
                yield return (start, end);
                start = end;
            }
        }
    }

    private static AttributedRow Row(string[] lines, Change? change, Change? oldest)
    {
        var words = string.Join(' ', lines.Select(l => l.Trim()));
        return new AttributedRow(
            words.Length <= LongestWords ? words : words[..(char.IsHighSurrogate(words[LongestWords - 1]) ? LongestWords - 1 : LongestWords)] + "…",
            WhenView.Of(change?.At),
            change?.Author.Name ?? "nobody yet: it is not committed",
            change?.Revision.Short ?? "",
            change is not null && change == oldest ? ", or before" : "");
    }
}
