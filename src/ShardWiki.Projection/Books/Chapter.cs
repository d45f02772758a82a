using System.Collections.Immutable;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Xhtml;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// One chapter: the text of a page as XHTML, whose links lead to chapters, or to where the site will stand, or nowhere; whose
/// pictures are in the book; and which says where it came from.
/// </summary>
internal sealed class Chapter
{
    private readonly BookPages _pages;
    private readonly Topic _topic;
    private readonly string _file;
    private readonly IDocument _document;
    private readonly SortedSet<string> _pictures = new(StringComparer.Ordinal);

    public Chapter(BookPages pages, Topic topic)
    {
        (_pages, _topic, _file) = (pages, topic, pages.Map.Addresses.Topic(topic));
        _document = new HtmlParser().ParseDocument($"<body>{pages.HtmlOf(topic)}</body>");
        Tidy();
    }

    /// <summary>The anchors that it has.</summary>
    public ImmutableHashSet<string> Anchors { get; private set; } = [];

    /// <summary>Files of the site that it shows as pictures.</summary>
    public IReadOnlyCollection<string> Pictures => _pictures;

    /// <summary>The whole file; <paramref name="anchors"/> tells which anchors each chapter has, by the file of the site.</summary>
    public string Write(Func<string, ImmutableHashSet<string>> anchors)
    {
        foreach (var link in _document.QuerySelectorAll("a[href]").ToArray())
        {
            Lead(link, anchors);
        }

        var page = _pages.PageOf(_topic);
        var title = BookXml.Text(page.Read.Facts.Title);
        var heading = _document.QuerySelector("h1") is null ? $"<h1>{title}</h1>\n" : "";
        var body = string.Concat(_document.Body!.ChildNodes.Select(n => n.ToHtml(XhtmlMarkupFormatter.Instance)));
        return BookXml.Page(title, BookXml.Up(BookPages.ChapterOf(_file)) + BookXml.Style, $"{heading}{body}\n{Provenance(page)}");
    }

    private void Tidy()
    {
        foreach (var other in _document.Body!.QuerySelectorAll("script, style, audio, video, iframe, object, embed, source, form").ToArray())
        {
            other.Remove();
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in _document.Body.QuerySelectorAll("*").ToArray())
        {
            foreach (var attribute in element.Attributes.Where(a => a.Name is "align" or "width" or "height" or "loading" or "border" or "name" || a.Name.Contains(':', StringComparison.Ordinal)).ToArray())
            {
                element.RemoveAttribute(attribute.Name);
            }

            if (element.Id is { } id && (id.Length == 0 || !seen.Add(id)))
            {
                element.RemoveAttribute("id");
            }
        }

        foreach (var picture in _document.Body.QuerySelectorAll("img").ToArray())
        {
            Show(picture);
        }

        Anchors = [.. seen];
    }

    // What a reader of books cannot show is told by its words.
    private void Show(IElement picture)
    {
        var target = BookXml.Resolved(_file, picture.GetAttribute("src") ?? "");
        if (target is { } found && BookXml.PictureType(found.Path) is not null && IsInSite(found.Path))
        {
            _pictures.Add(found.Path);
            picture.SetAttribute("src", Href.Between(BookPages.ChapterOf(_file), "site/" + found.Path, LinkStyle.File));
            picture.SetAttribute("alt", picture.GetAttribute("alt") ?? "");
            return;
        }

        picture.Replace(_document.CreateTextNode(picture.GetAttribute("alt") ?? ""));
    }

    private bool IsInSite(string file) => _pages.Map.Diagrams.Any(d => d.File == file)
        || _pages.Map.Union.Assets.Any(a => _pages.Map.Addresses.Asset(a.Gathered.Id) == file);

    private void Lead(IElement link, Func<string, ImmutableHashSet<string>> anchors)
    {
        var href = link.GetAttribute("href")!;
        if (BookXml.IsElsewhere(href))
        {
            return;
        }

        if (BookXml.Resolved(_file, href) is { } target && _pages.Files.ContainsKey(target.Path))
        {
            var fragment = anchors(target.Path).Contains(target.Fragment) ? Href.Fragment(target.Fragment) : "";
            var to = Href.Between(BookPages.ChapterOf(_file), BookPages.ChapterOf(target.Path), LinkStyle.File);
            link.SetAttribute("href", to + fragment);
        }
        else if (_pages.Map.Input.Site.BaseUrl is { } home && BookXml.Resolved(_file, href) is { } other)
        {
            link.SetAttribute("href", home.AbsoluteUri + Href.FromRoot(other.Path, LinkStyle.Folder));
        }
        else
        {
            link.RemoveAttribute("href");
        }
    }

    private static string Provenance(UnitedPage page)
    {
        var change = page.Provenance.LastChange;
        var when = change is null ? "" : $", {BookXml.Text(change.Author.Name)}, {WhenView.Rfc3339(change.At)[..10]}";
        return $"<footer><p><small>From {BookXml.Text(page.Id.ToString())}{when}</small></p></footer>\n";
    }
}
