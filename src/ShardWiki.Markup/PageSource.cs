using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>What parsing is given: the bytes of one page, the language they are in, and where they came from.</summary>
public sealed record PageSource(Place Place, Dialect Dialect, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Which HTML of its author's may stand on it.</summary>
    public HtmlPolicy Policy { get; init; } = HtmlPolicy.Standard;

    /// <summary>The file's name without folder and ending, the title of last resort.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Place.File);
}
