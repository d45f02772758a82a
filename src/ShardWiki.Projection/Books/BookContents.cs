using System.Globalization;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>The table of contents of a book: the navigation tree of the site.</summary>
internal static class BookContents
{
    public static string Of(BookPages pages)
    {
        var text = new StringBuilder("<nav epub:type=\"toc\" id=\"toc\"><h1>Contents</h1>\n<ol>\n");
        if (pages.Map.Navigation.Find(PagePath.Root) is { } root)
        {
            if (root.Topic is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"<li>{Link(pages, root)}</li>\n");
            }

            Below(text, pages, root);
        }

        return BookXml.Page("Contents", BookXml.Style, text.Append("</ol>\n</nav>\n").ToString());
    }

    // As deep as paths are, which addresses bound.
    private static void Below(StringBuilder text, BookPages pages, NavigationNode above)
    {
        foreach (var node in above.Children.Where(n => n.FirstPage() is not null))
        {
            text.Append("<li>").Append(node.Topic is null ? $"<span>{BookXml.Text(node.Title.Length > 0 ? node.Title : node.Name)}</span>" : Link(pages, node));
            if (node.Children.Any(n => n.FirstPage() is not null))
            {
                text.Append("\n<ol>\n");
                Below(text, pages, node);
                text.Append("</ol>\n");
            }

            text.Append("</li>\n");
        }
    }

    private static string Link(BookPages pages, NavigationNode node)
    {
        var topic = pages.Map.FindTopic(node.Topic!.Value)!;
        var title = node.Title.Length > 0 ? node.Title : pages.PageOf(topic).Read.Facts.Title;
        var href = Href.FromRoot(BookPages.ChapterOf(pages.Map.Addresses.Topic(topic)), LinkStyle.File);
        return $"<a href=\"{href}\">{BookXml.Text(title.Trim().Length > 0 ? title : node.Name)}</a>";
    }
}
