using System.Collections.Frozen;

namespace ShardWiki.Projection;

/// <summary>How an element that HTML is plainly written with may stand within others.</summary>
internal enum PlainKind
{
    /// <summary>What stands within a line, and holds anything that may stand where it does.</summary>
    Line,

    /// <summary>A line break or a picture: it holds nothing.</summary>
    Empty,

    /// <summary>A line between blocks: it holds nothing and stands in no paragraph.</summary>
    Rule,

    /// <summary>What stands in no paragraph.</summary>
    Block,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading, which stands in no other.</summary>
    Heading,

    /// <summary>A block whose first line end is dropped.</summary>
    Literal,

    /// <summary>A link, which stands in no other.</summary>
    Link,

    /// <summary>A list of items.</summary>
    List,

    /// <summary>An item, right in a list.</summary>
    Item,

    /// <summary>A list of terms.</summary>
    Terms,

    /// <summary>A term or what is said of it, right in a list of terms.</summary>
    Term,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Rows, right in a table.</summary>
    Rows,

    /// <summary>A row, right in rows.</summary>
    Row,

    /// <summary>A cell, right in a row.</summary>
    Cell,
}

/// <summary>An element that HTML is plainly written with.</summary>
internal sealed record PlainElement(string Name, PlainKind Kind)
{
    private static readonly FrozenDictionary<string, PlainElement> All = new (PlainKind Kind, string Names)[]
    {
        (PlainKind.Line, "abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var"),
        (PlainKind.Empty, "br img wbr"),
        (PlainKind.Rule, "hr"),
        (PlainKind.Block, "article aside blockquote details div figcaption figure footer header section summary"),
        (PlainKind.Paragraph, "p"),
        (PlainKind.Heading, "h1 h2 h3 h4 h5 h6"),
        (PlainKind.Literal, "pre"),
        (PlainKind.Link, "a"),
        (PlainKind.List, "ol ul"),
        (PlainKind.Item, "li"),
        (PlainKind.Terms, "dl"),
        (PlainKind.Term, "dd dt"),
        (PlainKind.Table, "table"),
        (PlainKind.Rows, "tbody tfoot thead"),
        (PlainKind.Row, "tr"),
        (PlainKind.Cell, "td th"),
    }.SelectMany(k => k.Names.Split(' ').Select(n => new PlainElement(n, k.Kind))).ToFrozenDictionary(e => e.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PlainElement>.AlternateLookup<ReadOnlySpan<char>> ByName =
        All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The element of that name; null where it is none of these.</summary>
    public static PlainElement? Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var found) ? found : null;

    /// <summary>Whether it ends as it begins.</summary>
    public bool IsEmpty => Kind is PlainKind.Empty or PlainKind.Rule;

    /// <summary>Whether it ends a paragraph that it would stand in.</summary>
    public bool EndsParagraphs => Kind is not (PlainKind.Line or PlainKind.Empty or PlainKind.Link);

    /// <summary>Whether nothing but white space and what belongs there stands right in it.</summary>
    public bool IsFrame => Kind is PlainKind.Table or PlainKind.Rows or PlainKind.Row;

    /// <summary>Whether it may stand right in <paramref name="parent"/>; null for the fragment as a whole.</summary>
    public bool FitsIn(PlainElement? parent) => (parent?.Kind, Kind) switch
    {
        // There the guard writes blocks in another way, or a link may stand where it does.
        (PlainKind.Line or PlainKind.Link or PlainKind.Heading or PlainKind.Literal, not (PlainKind.Line or PlainKind.Empty or PlainKind.Link)) => false,
        (PlainKind.Table, _) or (_, PlainKind.Rows) => (parent?.Kind, Kind) == (PlainKind.Table, PlainKind.Rows),
        (PlainKind.Rows, _) or (_, PlainKind.Row) => (parent?.Kind, Kind) == (PlainKind.Rows, PlainKind.Row),
        (PlainKind.Row, _) or (_, PlainKind.Cell) => (parent?.Kind, Kind) == (PlainKind.Row, PlainKind.Cell),
        (PlainKind.List, _) or (_, PlainKind.Item) => (parent?.Kind, Kind) == (PlainKind.List, PlainKind.Item),
        (PlainKind.Terms, _) or (_, PlainKind.Term) => (parent?.Kind, Kind) == (PlainKind.Terms, PlainKind.Term),
        _ => true,
    };
}
