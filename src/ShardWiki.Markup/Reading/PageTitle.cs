using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>
/// The title of last resort: the file's name, or its folder's where the file is the page of its folder.
/// </summary>
internal static class PageTitle
{
    private const string OfTheRoot = "Index";

    public static string FromFile(PageSource source)
    {
        var file = source.Place.File;
        var slash = file.LastIndexOf('/');
        var folder = slash < 0 ? "" : file[..slash];
        var name = source.Name;
        if (source.Dialect.FolderPages.Contains(name, StringComparer.Ordinal))
        {
            name = folder.Length == 0 ? OfTheRoot : folder[(folder.LastIndexOf('/') + 1)..];
        }

        var title = NormalText.Of(source.Dialect == Dialect.Ikiwiki ? IkiwikiName.Shown(name) : name);
        return title.Length == 0 ? OfTheRoot : title;
    }
}
