using System.Buffers;
using BenchmarkDotNet.Attributes;
using ShardWiki.Markup;
using ShardWiki.Projection;
using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>What a page passes through, part by part, over pages of the corpora: not sealed, since what measures derives from it.</summary>
public class InnerParts
{
    /// <summary>How many pages one call works on.</summary>
    public const int Pages = 256;

    /// <summary>The call that works on the whole union.</summary>
    public const string WholeUnion = nameof(Index);

    internal static PartsInput Input { get; set; } = null!;

    [Benchmark(Description = "parse", OperationsPerInvoke = Pages)]
    public int Parse() => Input.Sources.Sum(source => PageParse.Of(source).Facts.Links.Length);

    [Benchmark(Description = "render: the body, from the tree", OperationsPerInvoke = Pages)]
    public int Render() => Enumerable.Range(0, Pages).Sum(page => PageBody.Of(Input.Parsed[page], Input.Links(page)).Length);

    [Benchmark(Description = "sanitize: the whole guard over a body", OperationsPerInvoke = Pages)]
    public int Sanitize() => Input.Html.Sum(html => HtmlGuard.Clean(html, HtmlPolicy.Standard, LinksAsTheyAre.Instance).Length);

    [Benchmark(Description = "shingle", OperationsPerInvoke = Pages)]
    public int Shingle() => Input.Parsed.Count(page => ShingleSet.Of(page.Text, 5) is not null);

    [Benchmark(Description = "words to be searched", OperationsPerInvoke = Pages)]
    public int Words() => Input.Parsed.Sum(page => PageWords.Of(page).Bytes.Length);

    [Benchmark(Description = "a page's file: body, what stands around it, template", OperationsPerInvoke = Pages)]
    public int File()
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        foreach (var file in Input.Files)
        {
            buffer.ResetWrittenCount();
            file.Write(buffer);
        }

        return buffer.WrittenCount;
    }

    [Benchmark(Description = "index of the search, of all pages")]
    public object Index() => SearchIndex.Of(Input.Map, CancellationToken.None);

    [Benchmark(Description = "theme compiled, once a build")]
    public object? Theme() => ThemeFolder.Compiled(Input.ThemeFiles, out _);
}
