using System.Text;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// A page that nobody wrote, and its text: a list that a directive of ikiwiki's makes, so that the page says with every
/// build what is there. It is read in ikiwiki's dialect, whatever its shard is written in.
/// </summary>
internal sealed record GeneratedText(GatheredPage Page, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The page that <paramref name="missing"/> asks for.</summary>
    public static GeneratedText Of(MissingPage missing)
    {
        var shard = missing.Shard;
        var bytes = Encoding.UTF8.GetBytes(TextOf(missing));
        return new GeneratedText(
            new GatheredPage
            {
                Id = new Identity(shard.Name, missing.Source),
                Shape = PageShape.Page,
                Path = shard.Dialect.PlaceOf(missing.Source, shard.Mount),
                Source = missing.Source,
                Content = new ContentHandle(shard.Name, missing.Source, Fingerprint.Of(bytes)),
                Size = bytes.Length,
                History = PathHistory.None,
                GeneratedFor = missing.For,
            },
            bytes);
    }

    /// <summary>The page, parsed.</summary>
    public ParsedPage Parsed() => PageParse.Of(new PageSource(Place.Of(Page), Dialect.Ikiwiki, Bytes));

    /// <summary>
    /// What was read of it. Its text is no evidence of anything: two such lists are two pages however alike they are.
    /// </summary>
    public ReadPage Read() => new()
    {
        Gathered = Page,
        Facts = Parsed().Facts,
        Shingles = ShingleSet.Empty,
        Shown = Page.Content.Content,
    };

    private static string TextOf(MissingPage missing) => missing.For switch
    {
        Autofile.Tag => $"[[!meta title='''pages tagged {Quoted(missing.About)}''']]\n\n"
            + $"[[!inline pages='''tagged({Globbed(missing.About)})''' archive=yes feedlimit=10]]\n",
        _ => $"[[!map pages='''{(missing.About.Length == 0 ? "" : $"{Globbed(missing.About)}/")}* and page(*)''']]\n",
    };

    // Within ''' nothing ends a value but ''' itself.
    private static string Quoted(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Replace("'''", "'", StringComparison.Ordinal);

    // Whatever a specification would read as its own is one letter of any kind.
    private static string Globbed(string text) => string.Concat(text.Select(c =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is '(' or ')' or '!' or '\'' or '*' ? '?' : c));
}
