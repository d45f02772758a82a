using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// The union by shards: a column for each shard, in it its folders as boxes of so many pages, the largest apart and the rest
/// together, and lines where pages of one box link to pages of another.
/// </summary>
internal sealed class SpacePicture
{
    private const int MostInShard = 14;
    private const int MostLines = 60;
    private const int BoxWidth = 170;
    private const int BoxHeight = 34;
    private const int ColumnWidth = 290;
    private const int RowHeight = 48;
    private const int Top = 60;
    private const string Rest = "…";

    private readonly SiteMap _map;
    private readonly Frames _frames;
    private readonly ImmutableArray<ShardName> _shards;
    private readonly Dictionary<(ShardName Shard, string Folder), int> _pages;
    private readonly ImmutableArray<(ShardName Shard, string Folder)> _boxes;
    private readonly ImmutableArray<((ShardName Shard, string Folder) From, (ShardName Shard, string Folder) To, int Links)> _lines;

    public SpacePicture(SiteMap map, Frames frames)
    {
        (_map, _frames) = (map, frames);
        _shards = [.. map.Union.Shards.Select(s => s.Attachment.Name)];
        // By the numbers of pages: a box is asked for by each link.
        (ShardName Shard, string Folder)[] boxes = [.. map.Union.Pages.Select(p => (p.Id.Shard, FolderOf(p)))];
        var apart = boxes.CountBy(b => b).GroupBy(b => b.Key.Shard).SelectMany(s => s.OrderByDescending(f => f.Value)
            .ThenBy(f => f.Key.Folder, StringComparer.Ordinal).Take(MostInShard).Select(f => f.Key)).ToHashSet();
        boxes = Array.ConvertAll(boxes, b => apart.Contains(b) ? b : (b.Shard, Rest));
        _pages = boxes.CountBy(b => b).ToDictionary();
        _boxes =
        [
            .. _pages.Keys.OrderBy(b => _shards.IndexOf(b.Shard)).ThenBy(b => b.Folder == Rest).ThenByDescending(b => _pages[b])
                .ThenBy(b => b.Folder, StringComparer.Ordinal),
        ];
        var order = _boxes.Select((b, i) => (b, i)).ToDictionary(b => b.b, b => b.i);
        var at = Array.ConvertAll(boxes, b => order[b]);
        _lines =
        [
            .. map.Union.Pages.SelectMany(to => to.Backlinks.Select(from => (From: at[map.Page(from).Number], To: at[to.Number])))
                .Where(l => l.From != l.To).CountBy(l => l)
                .OrderByDescending(l => l.Value).ThenBy(l => l.Key.From).ThenBy(l => l.Key.To).Take(MostLines)
                .Select(l => (_boxes[l.Key.From], _boxes[l.Key.To], l.Value)),
        ];
    }

    /// <summary>The picture.</summary>
    public Picture Picture() => new()
    {
        Name = "",
        Title = "Shards and what leads from one to another",
        Lead = $"{Wording.Count(_map.Union.Pages.Length, "page", "pages")} of {Wording.Count(_shards.Length, "shard", "shards")} by folder. "
            + $"Lines are links between folders; a thicker line is more links{(_lines.Length < MostLines ? "" : $", and the {MostLines} thickest are drawn")}.",
        Size = ((_shards.Length * ColumnWidth) + 40, Top + (RowHeight * Math.Max(1, _shards.Select(s => _boxes.Count(b => b.Shard == s)).DefaultIfEmpty(0).Max())) + 20),
        Draw = Draw,
        Tables = Tables,
    };

    // The folder of the shard, whatever it is mounted at; a page that stands in none is at its root.
    private string FolderOf(UnitedPage page)
    {
        var mount = _map.Shards[page.Id.Shard].Attachment.Mount.ToString();
        var path = page.Read.Gathered.Path.ToString();
        var own = mount.Length > 0 && path.StartsWith($"{mount}/", StringComparison.Ordinal) ? path[(mount.Length + 1)..] : path;
        return own.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? own[..end] : "/";
    }

    private void Draw(Drawing drawing)
    {
        var places = _boxes.ToDictionary(b => b, b => (
            X: 20 + (_shards.IndexOf(b.Shard) * ColumnWidth),
            Y: Top + (RowHeight * _boxes.Where(o => o.Shard == b.Shard).ToList().IndexOf(b))));
        foreach (var (from, to, links) in _lines)
        {
            drawing.Element("path", ("d", Line(places[from], places[to])), ("fill", "none"), ("stroke", "#5b6b84"),
                ("stroke-opacity", "0.45"), ("stroke-width", links > 100 ? "5" : links > 20 ? "3" : links > 4 ? "2" : "1"));
        }

        for (var shard = 0; shard < _shards.Length; shard++)
        {
            drawing.Words((20 + (shard * ColumnWidth), Top - 24), Drawing.Short(_shards[shard].ToString(), 34),
                Drawing.Colours[shard % Drawing.Colours.Length], "start");
        }

        foreach (var box in _boxes)
        {
            var (x, y) = places[box];
            drawing.Box((x, y), (BoxWidth, BoxHeight), "#eef2f8", Drawing.Colours[_shards.IndexOf(box.Shard) % Drawing.Colours.Length]);
            drawing.Words((x + 8, y + 15), Drawing.Short(Named(box), 24), "#1c2430", "start");
            drawing.Words((x + 8, y + 29), Wording.Count(_pages[box], "page", "pages"), "#4a5568", "start");
        }
    }

    // Between columns from side to side, within one around its right side.
    private static string Line((int X, int Y) from, (int X, int Y) to)
    {
        var (y, v) = (from.Y + (BoxHeight / 2), to.Y + (BoxHeight / 2));
        var (x, u) = from.X == to.X ? (from.X + BoxWidth, to.X + BoxWidth)
            : from.X < to.X ? (from.X + BoxWidth, to.X) : (from.X, to.X + BoxWidth);
        var bend = from.X == to.X ? 60 : from.X < to.X ? 50 : -50;
        var end = from.X == to.X ? 60 : -bend;
        return $"M{Drawing.Text(x)} {Drawing.Text(y)} C{Drawing.Text(x + bend)} {Drawing.Text(y)} {Drawing.Text(u + end)} {Drawing.Text(v)} {Drawing.Text(u)} {Drawing.Text(v)}";
    }

    private static string Named((ShardName Shard, string Folder) box) => box.Folder == Rest ? "other folders" : box.Folder;

    private ImmutableArray<PictureTableView> Tables(string file)
    {
        var shards = _frames.Link(file, SiteFiles.Shards);
        var shared = _map.Union.Topics.Where(t => t.Voices.Length > 1)
            .ToLookup(t => string.Join(", ", t.Voices.Select(v => v.Id.Shard.ToString()).Distinct().Order(StringComparer.Ordinal)));
        return
        [
            new PictureTableView("Folders", ["Folder", "shard", "pages"],
                [.. _boxes.Select(b => new PictureRowView(
                    new LinkView(Named(b), $"{shards}#sw-{b.Shard}"), [b.Shard.ToString(), Drawing.Text(_pages[b])]))]),
            new PictureTableView("Links between folders", ["From", "shard", "to", "shard", "links"],
                [.. _lines.Select(l => new PictureRowView(
                    new LinkView(Named(l.From), ""), [l.From.Shard.ToString(), Named(l.To), l.To.Shard.ToString(), Drawing.Text(l.Links)]))]),
            new PictureTableView("Topics that several shards have", ["Shards", "topics"],
                [.. shared.OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new PictureRowView(new LinkView(g.Key, ""), [Drawing.Text(g.Count())]))]),
        ];
    }
}
