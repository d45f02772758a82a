using System.Collections.Concurrent;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ShardWiki.Tests;

/// <summary>
/// Walks every page of a site as a browser's reader could: each address must lead to a file, each fragment to an id.
/// </summary>
internal static class SiteWalk
{
    /// <summary>Every address that leads nowhere, as <c>page: address</c>, in order.</summary>
    public static IReadOnlyList<string> DeadLinks(IReadOnlyDictionary<string, byte[]> files)
    {
        var dead = new ConcurrentBag<string>();
        var pages = files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).AsParallel()
            .Select(f => Page.Of(f.Key, f.Value)).ToDictionary(p => p.File, StringComparer.Ordinal);
        foreach (var page in pages.Values)
        {
            foreach (var address in page.Addresses.Where(a => !Leads(files, pages, page.File, a)))
            {
                dead.Add($"{page.File}: {address}");
            }
        }

        return [.. dead.Order(StringComparer.Ordinal)];
    }

    private static bool Leads(
        IReadOnlyDictionary<string, byte[]> files, Dictionary<string, Page> pages, string from, string address)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var absolute) && absolute.Scheme != "file")
        {
            return true;
        }

        var target = new Uri(new Uri("http://site/" + Uri.EscapeDataString(from).Replace("%2F", "/")), address);
        var file = Uri.UnescapeDataString(target.AbsolutePath)[1..];
        file = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
        var id = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return files.ContainsKey(file)
            && (id.Length == 0 || !pages.TryGetValue(file, out var page) || page.Ids.Contains(id));
    }

    private sealed record Page(string File, HashSet<string> Ids, IReadOnlyList<string> Addresses)
    {
        public static Page Of(string file, byte[] bytes)
        {
            var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
            var ids = document.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
            if (ids.Distinct().Count() < ids.Length)
            {
                throw new InvalidOperationException($"{file} has an id twice");
            }

            return new Page(file, [.. ids],
                [.. document.QuerySelectorAll("[href], [src]").Where(e => e.GetAttribute("rel") != "canonical")
                    .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)]);
        }
    }
}
