using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>Tells where the text of a page begins, behind front matter.</summary>
public static class OwnFrontMatter
{
    /// <summary>How many characters of <paramref name="text"/>, whose lines end with <c>\n</c>, are front matter; 0 where none is.</summary>
    public static int LengthOf(string text, Dialect dialect)
    {
        var place = new Place(ShardName.Parse("a"), "");
        return FrontMatterBlock.Of(text, dialect, new PageFindings(new SourceText(place, text))).Length;
    }
}
