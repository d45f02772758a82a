using System.Text;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Keeps what pages say from one run to the next, for all outputs of a space, in as many files as there are beginnings of a key: a
/// page that was edited makes one of them another.
/// </summary>
internal sealed class PageMemoFile(OpenSpace space)
{
    private const int LengthOfHead = Sum.Length + (3 * sizeof(int));

    /// <summary>What is remembered; nothing where that cannot be read.</summary>
    public PageMemo Read()
    {
        var parts = new Dictionary<Sum, RememberedPage>[PageMemo.Parts];
        Parallel.For(0, parts.Length, i => parts[i] = CacheFile.ReadLent(PathOf(i), Pages) ?? []);
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
            WriteHeads(stream, pages);
            foreach (var (_, page) in pages)
            {
                stream.Write(page.Shingles.Span);
                stream.Write(page.Name.Span);
                stream.Write(page.Words.Span);
            }

            using var facts = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
            foreach (var (_, page) in pages)
            {
                FactsForm.Write(facts, page.Facts);
            }
        });
    }

    private static void WriteHeads(Stream stream, IReadOnlyList<KeyValuePair<Sum, RememberedPage>> pages)
    {
        BytesWriter.Number(stream, pages.Count);
        BytesWriter.Number(stream, pages.Sum(p => p.Value.Shingles.Length + p.Value.Name.Length + p.Value.Words.Length));
        Span<byte> sum = stackalloc byte[Sum.Length];
        foreach (var (key, page) in pages)
        {
            key.Write(sum);
            stream.Write(sum);
            BytesWriter.Number(stream, page.Shingles.Length);
            BytesWriter.Number(stream, page.Name.Length);
            BytesWriter.Number(stream, page.Words.Length);
        }
    }

    // Of what lies there only shingles and words stay bytes.
    private static Dictionary<Sum, RememberedPage> Pages(ReadOnlyMemory<byte> lent)
    {
        var head = new BytesReader(lent);
        var (count, length) = (head.Number(), head.Number());
        var heads = head.Next(checked(count * LengthOfHead));
        ReadOnlyMemory<byte> bytes = head.Next(length).ToArray();
        using var facts = new BinaryReader(head.Stream(), Encoding.UTF8);
        var pages = new Dictionary<Sum, RememberedPage>(count);
        for (var (rest, each) = (new BytesReader(bytes), new BytesReader(heads)); pages.Count < count;)
        {
            var key = new Sum(each.Next(Sum.Length).Span);
            pages.Add(key, new RememberedPage(FactsForm.Read(facts), rest.Next(each.Number()), rest.Next(each.Number()), rest.Next(each.Number())));
        }

        return pages;
    }

    private string PathOf(int part) =>
        Path.Combine(space.StateFolder, "cache", "pages", $"{space.Configuration.Space}-{part:x}");
}
