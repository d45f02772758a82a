using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Pages with what links to them and what they link to, each a picture of its own, for the topics that others lead to most, and a
/// list of these.
/// </summary>
internal sealed class NearPictures
{
    public const string Name = "near";
    public const string Title = "Neighbours of pages";

    private const int Most = 200;
    private const int MostNear = 24;

    // Every page may link to the same few: their tables would be the largest files of the site, two hundred times.
    private const int MostRows = 200;
    private const int RowHeight = 34;
    private const int BoxWidth = 200;
    private const int ColumnWidth = 290;

    private readonly SiteMap _map;
    private readonly Frames _frames;
    private readonly ImmutableArray<Topic> _topics;

    public NearPictures(SiteMap map, Frames frames)
    {
        (_map, _frames, _topics) = (map, frames, Shown(map));
    }

    /// <summary>The name of a topic's picture.</summary>
    public static string NameOf(SiteMap map, Topic topic) => $"{Name}/{map.Addresses.Topic(topic)[..^"/index.html".Length]}".TrimEnd('/');

    /// <summary>The topics that have one, in the order of their addresses.</summary>
    public static ImmutableArray<Topic> Shown(SiteMap map) =>
    [
        .. map.Union.Topics.Where(t => map.ReferenceOf(t).Backlinks.Length > 0 && map.Addresses.Topic(t) != SiteFiles.Home)
            .OrderByDescending(t => map.ReferenceOf(t).Backlinks.Length).ThenBy(t => t.Id).Take(Most)
            .OrderBy(t => t.Address).ThenBy(t => t.Id),
    ];

    /// <summary>The pictures of the topics, each with its name and the page that it is about.</summary>
    public IEnumerable<(Lazy<Picture> Picture, string Name, UnitedPage About)> Each() =>
        _topics.Select(t => (new Lazy<Picture>(() => Of(t)), NameOf(_map, t), ShownOf(t)));

    /// <summary>The list of them, with the twenty that most lead to.</summary>
    public Picture Overview()
    {
        var first = _topics.OrderByDescending(t => _map.ReferenceOf(t).Backlinks.Length).ThenBy(t => t.Id).Take(20)
            .Select(t => (TitleOf(t), _map.ReferenceOf(t).Backlinks.Length)).ToImmutableArray();
        var highest = first.Select(f => f.Length).DefaultIfEmpty(1).Max();
        return new Picture
        {
            Name = Name,
            Title = Title,
            Lead = first.IsEmpty ? "No page links to another." : "The pages that most others link to; each has a picture of what is around it.",
            Size = (640, (first.Length * 26) + 30),
            Draw = drawing =>
            {
                for (var i = 0; i < first.Length; i++)
                {
                    drawing.Words((230, 30 + (i * 26)), Drawing.Short(first[i].Item1, 32), "#1c2430", "end");
                    drawing.Box((240, 16 + (i * 26)), (Math.Max(2, first[i].Length * 330 / highest), 18), Drawing.Colours[0], "none");
                    drawing.Words((250 + (first[i].Length * 330 / highest), 30 + (i * 26)), Drawing.Text(first[i].Length), "#1c2430", "start");
                }
            },
            Tables = file =>
            [
                new PictureTableView("Pages with a picture", ["Page", "links to it"],
                    [.. _topics.Select(t => new PictureRowView(
                        new LinkView(TitleOf(t), _frames.Link(file, PicturePlans.PageOf(NameOf(_map, t)))),
                        [Drawing.Text(_map.ReferenceOf(t).Backlinks.Length)]))]),
            ],
        };
    }

    private Picture Of(Topic topic)
    {
        var page = ShownOf(topic);
        var before = page.Backlinks.Select(b => _map.TopicOf(_map.Page(b))).DistinctBy(t => t.Id).ToImmutableArray();
        var after = page.Links.OfType<LinkTarget.ToPage>().Select(l => _map.TopicOf(_map.Page(l.Page)))
            .Where(t => t.Id != topic.Id).DistinctBy(t => t.Id).OrderBy(t => t.Id).ToImmutableArray();
        var rows = Math.Max(1, Math.Min(MostNear, Math.Max(before.Length, after.Length)));
        var middle = 20 + ((rows - 1) * RowHeight / 2);
        return new Picture
        {
            Name = NameOf(_map, topic),
            Title = $"Around {TitleOf(topic)}",
            About = page,
            Lead = $"{Wording.Count(before.Length, "page links", "pages link")} to it, on the left, and it links to "
                + $"{Wording.Count(after.Length, "page", "pages")}, on the right.",
            Size = ((2 * ColumnWidth) + BoxWidth + 40, (rows * RowHeight) + 40),
            Draw = drawing =>
            {
                Column(drawing, (20, before), (20 + ColumnWidth, middle));
                Column(drawing, (20 + (2 * ColumnWidth), after), (20 + ColumnWidth + BoxWidth, middle));
                Box(drawing, (20 + ColumnWidth, middle), (TitleOf(topic), "#dcebfa"));
            },
            Tables = file => [Table(file, "Pages that link to it", before), Table(file, "Pages that it links to", after)],
        };
    }

    private void Column(Drawing drawing, (int X, ImmutableArray<Topic> Topics) column, (int X, int Y) centre)
    {
        var shown = column.Topics.Take(column.Topics.Length > MostNear ? MostNear - 1 : MostNear).Select(TitleOf).ToList();
        if (column.Topics.Length > shown.Count)
        {
            shown.Add($"and {column.Topics.Length - shown.Count} more");
        }

        for (var i = 0; i < shown.Count; i++)
        {
            var y = 20 + (i * RowHeight);
            var (start, end) = column.X < centre.X ? ((X: column.X + BoxWidth, Y: y), centre) : (centre, (X: column.X, Y: y));
            drawing.Element("path", ("d", $"M{Drawing.Text(start.X)} {Drawing.Text(start.Y + 12)} C{Drawing.Text(start.X + 45)} {Drawing.Text(start.Y + 12)} "
                + $"{Drawing.Text(end.X - 45)} {Drawing.Text(end.Y + 12)} {Drawing.Text(end.X)} {Drawing.Text(end.Y + 12)}"),
                ("fill", "none"), ("stroke", "#7a8699"));
            Box(drawing, (column.X, y), (shown[i], "#eef2f8"));
        }
    }

    private static void Box(Drawing drawing, (int X, int Y) at, (string Words, string Fill) what)
    {
        drawing.Box(at, (BoxWidth, 24), what.Fill, "#5b6b84");
        drawing.Words((at.X + 8, at.Y + 16), Drawing.Short(what.Words, 25), "#1c2430", "start");
    }

    private PictureTableView Table(string file, string caption, ImmutableArray<Topic> topics) => new(
        topics.Length <= MostRows ? caption : $"{caption}, {MostRows} of {Drawing.Text(topics.Length)}", ["Page", "address"],
        [.. topics.Take(MostRows).Select(t => new PictureRowView(
            new LinkView(TitleOf(t), _frames.Link(file, _map.Addresses.Topic(t))), [t.Address.IsRoot ? "/" : t.Address.ToString()]))]);

    private string TitleOf(Topic topic) => ShownOf(topic).Read.Facts.Title;

    private UnitedPage ShownOf(Topic topic) => _map.ReferenceOf(topic);
}
