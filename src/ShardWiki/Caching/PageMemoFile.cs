using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Keeps what pages say from one run to the next, for all outputs of a space, in as many files as there are beginnings of a key: a
/// page that was edited makes one of them another.
/// </summary>
internal sealed class PageMemoFile(OpenSpace space)
{
    /// <summary>What is remembered; nothing where that cannot be read.</summary>
    public PageMemo Read()
    {
        var parts = new Dictionary<Sum, RememberedPage>[PageMemo.Parts];
        Parallel.For(0, parts.Length, i => parts[i] = CacheFile.Read(PathOf(i), (ReadOnlyMemory<byte> content) => Pages(content)) ?? []);
        return new PageMemo(parts);
    }

    /// <summary>Keeps <paramref name="memo"/> for the next run.</summary>
    public void Write(PageMemo memo) => Parallel.For(0, PageMemo.Parts, part => Write(part, memo.FindChanged(part)));

    private void Write(int part, IReadOnlyList<KeyValuePair<Sum, RememberedPage>>? pages)
    {
        if (pages is null)
        {
            return;
        }

        CacheFile.Write(PathOf(part), stream =>
        {
            BytesWriter.Number(stream, pages.Count);
            Span<byte> sum = stackalloc byte[Sum.Length];
            foreach (var (key, page) in pages)
            {
                key.Write(sum);
                BytesWriter.Write(stream, sum);
                BytesWriter.Write(stream, page.Facts.Span);
                BytesWriter.Write(stream, page.Shingles.Span);
                BytesWriter.Write(stream, page.Name.Span);
                BytesWriter.Write(stream, page.Words.Span);
            }
        });
    }

    private static Dictionary<Sum, RememberedPage> Pages(ReadOnlyMemory<byte> content)
    {
        var rest = new BytesReader(content);
        var left = rest.Number();
        var pages = new Dictionary<Sum, RememberedPage>(Math.Clamp(left, 0, content.Length / Sum.Length));
        for (; left > 0; left--)
        {
            pages.Add(new Sum(rest.Next().Span), new RememberedPage(rest.Next(), rest.Next(), rest.Next(), rest.Next()));
        }

        return pages;
    }

    private string PathOf(int part) =>
        Path.Combine(space.StateFolder, "cache", "pages", $"{space.Configuration.Space}-{part:x}");
}
