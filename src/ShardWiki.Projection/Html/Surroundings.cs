using System.Collections.Immutable;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>What a node of a guarded tree stands in, as far as it decides how the node is written.</summary>
/// <param name="Depth">How many elements are open.</param>
/// <param name="Link">The element of the link that is open; empty where there is none.</param>
internal readonly record struct Surroundings(int Depth, string Link)
{
    // Each is written once for each block within it, so that a page must not grow by them.
    private const int MostAround = 6;
    private const int LongestTag = 80;

    /// <summary>Elements that are to be written around the next words of a line, as their beginnings.</summary>
    public ImmutableArray<(string Name, string Tag)> Around { get; private init; } = [];

    /// <summary>What parts blocks where only words of a line may stand; null where blocks may.</summary>
    public char? Between { get; init; }

    /// <summary>Whether a formula is open.</summary>
    public bool IsFormula { get; init; }

    /// <summary>Whether an element is open that holds words alone.</summary>
    public bool IsToken { get; init; }

    /// <summary>The same within an element that is written around words of a line only.</summary>
    public Surroundings WithAround(string name, string tag) => this with
    {
        Depth = Depth + 1,
        Around = tag == "<span>" || Around.Length >= MostAround ? Around : Around.Add((name, tag.Length > LongestTag ? $"<{name}>" : tag)),
    };

    /// <summary>The same within a line, where those elements are open.</summary>
    public Surroundings OfLine() => this with { Around = [] };

    /// <summary>Opens or closes the elements around words of a line.</summary>
    public void Turn(StringBuilder html, bool opens)
    {
        foreach (var (name, tag) in opens ? Around : Around.Reverse())
        {
            html.Append(opens ? tag : $"</{name}>");
        }
    }
}
