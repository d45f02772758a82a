using System.Text;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Plans the pictures of the union, each an SVG file with a page of its own: shards and what leads from one to another, changes
/// and decisions by time, which shard is behind which, and pages with what they lead to.
/// </summary>
internal sealed class PicturePlans(SiteMap map, Frames frames)
{
    private const string Folder = "_/pictures/";

    private readonly Templates _templates = map.Input.Theme.Templates;

    private static readonly (string Name, string Title)[] Kinds =
        [("", "Shards"), (Timeline.Name, Timeline.Title), (HeatMap.Name, HeatMap.Title), (NearPictures.Name, NearPictures.Title)];

    /// <summary>The page of the first picture.</summary>
    public const string First = Folder + "index.html";

    /// <summary>The page of the picture of that name.</summary>
    public static string PageOf(string name) => name.Length == 0 ? First : $"{Folder}{name}/index.html";

    /// <summary>The files.</summary>
    public IEnumerable<PlannedFile> All()
    {
        var near = new NearPictures(map, frames);
        IEnumerable<Lazy<Picture>> pictures =
        [
            new(() => new SpacePicture(map, frames).Picture()), new(() => Timeline.Of(map)), new(() => HeatMap.Of(map, frames)),
            new(near.Overview),
        ];
        return pictures.Zip(Kinds).SelectMany(p => Files(p.First, p.Second.Name, null))
            .Concat(near.Each().SelectMany(p => Files(p.Picture, p.Name, p.About)));
    }

    private IEnumerable<PlannedFile> Files(Lazy<Picture> picture, string name, UnitedPage? about)
    {
        var page = PageOf(name);
        var drawn = page[..^"index.html".Length] + "_picture.svg";
        return
        [
            Planned.Computed(
                drawn, () => Drawing.Of(picture.Value.Size, (picture.Value.Title, picture.Value.Lead), picture.Value.Draw), () => GlanceAt(about)),
            Planned.Computed(page, () => Encoding.UTF8.GetBytes(Page(picture.Value, page, drawn)), () => GlanceAt(about)),
        ];
    }

    // A picture of what is around a page shows titles, addresses and links, and its page where that page came from.
    private Glance? GlanceAt(UnitedPage? about) =>
        about is null ? null : Glance.OfSilent(map.Glances.Find(about, null));

    private string Page(Picture picture, string page, string drawn) => _templates.Render("picture", new PictureView
    {
        Frame = frames.Of(new PageHead
        {
            File = page,
            Kind = "picture",
            Title = picture.Title,
            Provenance = picture.About is { } about ? ProvenanceJson.OfPage(map.TopicOf(about), about.Provenance) : null,
        }),
        About = picture.About is { } one ? new LinkView(one.Id.ToString(), frames.Link(page, map.TopicFile(one))) : null,
        Title = picture.Title,
        Lead = picture.Lead,
        Others = [.. Kinds.Select(k => new NavView(k.Title, frames.Link(page, PageOf(k.Name)), "", PageOf(k.Name) == page))],
        Picture = frames.Link(page, drawn),
        Width = picture.Size.Width,
        Height = picture.Size.Height,
        Tables = picture.Tables(page),
    });
}
