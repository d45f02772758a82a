using System.Text;

namespace ShardWiki;

/// <summary>Keeps what pages say from one run to the next, for all outputs of a space.</summary>
internal sealed class PageMemoFile(OpenSpace space)
{
    private readonly string _path = Path.Combine(space.StateFolder, "cache", $"pages-{space.Configuration.Space}");

    /// <summary>What is remembered; nothing where that cannot be read.</summary>
    public PageMemo Read() => new(CacheFile.Read(_path, (ReadOnlyMemory<byte> content) => Pages(content)) ?? new(StringComparer.Ordinal));

    private static Dictionary<string, RememberedPage> Pages(ReadOnlyMemory<byte> content)
    {
        var pages = new Dictionary<string, RememberedPage>(StringComparer.Ordinal);
        var rest = new BytesReader(content);
        for (var left = rest.Number(); left > 0; left--)
        {
            pages.Add(Encoding.ASCII.GetString(rest.Next().Span), new RememberedPage(rest.Next(), rest.Next(), rest.Next()));
        }

        return pages;
    }

    /// <summary>Keeps <paramref name="memo"/> for the next run.</summary>
    public void Write(PageMemo memo)
    {
        if (!memo.IsNews)
        {
            return;
        }

        var pages = memo.Pages.ToList();
        CacheFile.Write(_path, stream =>
        {
            BytesWriter.Number(stream, pages.Count);
            foreach (var (key, page) in pages)
            {
                BytesWriter.Write(stream, Encoding.ASCII.GetBytes(key));
                BytesWriter.Write(stream, page.Facts.Span);
                BytesWriter.Write(stream, page.Shingles.Span);
                BytesWriter.Write(stream, page.Words.Span);
            }
        });
    }
}
