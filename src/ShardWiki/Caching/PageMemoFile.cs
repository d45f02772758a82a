using System.Text;

namespace ShardWiki;

/// <summary>
/// Keeps what pages say from one run to the next, for all outputs of a space, in as many files as there are beginnings of a key: a
/// page that was edited makes one of them another.
/// </summary>
internal sealed class PageMemoFile(OpenSpace space)
{
    private const string Beginnings = "0123456789abcdef";

    /// <summary>What is remembered; nothing where that cannot be read.</summary>
    public PageMemo Read()
    {
        var parts = new Dictionary<string, RememberedPage>?[Beginnings.Length];
        Parallel.For(0, parts.Length, i => parts[i] = CacheFile.Read(PathOf(Beginnings[i]), (ReadOnlyMemory<byte> content) => Pages(content)));
        var pages = new Dictionary<string, RememberedPage>(parts.Sum(p => p?.Count ?? 0), StringComparer.Ordinal);
        foreach (var (key, page) in parts.SelectMany(p => p ?? []))
        {
            pages[key] = page;
        }

        return new PageMemo(pages);
    }

    /// <summary>Keeps <paramref name="memo"/> for the next run.</summary>
    public void Write(PageMemo memo)
    {
        var parts = memo.Now.GroupBy(p => p.Key[0]).ToDictionary(g => g.Key, g => g.OrderBy(p => p.Key, StringComparer.Ordinal).ToList());
        Parallel.ForEach(Beginnings, beginning => Write(memo, beginning, parts.GetValueOrDefault(beginning, [])));
    }

    private void Write(PageMemo memo, char beginning, List<KeyValuePair<string, RememberedPage>> pages)
    {
        if (memo.IsAsItWas([.. pages.Select(p => p.Key)], key => key[0] == beginning))
        {
            return;
        }

        CacheFile.Write(PathOf(beginning), stream =>
        {
            BytesWriter.Number(stream, pages.Count);
            foreach (var (key, page) in pages)
            {
                BytesWriter.Write(stream, Encoding.ASCII.GetBytes(key));
                BytesWriter.Write(stream, page.Facts.Span);
                BytesWriter.Write(stream, page.Shingles.Span);
                BytesWriter.Write(stream, page.Name.Span);
                BytesWriter.Write(stream, page.Words.Span);
            }
        });
    }

    private static Dictionary<string, RememberedPage> Pages(ReadOnlyMemory<byte> content)
    {
        var pages = new Dictionary<string, RememberedPage>(StringComparer.Ordinal);
        var rest = new BytesReader(content);
        for (var left = rest.Number(); left > 0; left--)
        {
            pages.Add(Encoding.ASCII.GetString(rest.Next().Span), new RememberedPage(rest.Next(), rest.Next(), rest.Next(), rest.Next()));
        }

        return pages;
    }

    private string PathOf(char beginning) =>
        Path.Combine(space.StateFolder, "cache", "pages", $"{space.Configuration.Space}-{beginning}");
}
