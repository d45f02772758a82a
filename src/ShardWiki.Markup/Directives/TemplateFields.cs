using System.Collections.Immutable;

namespace ShardWiki.Markup;

/// <summary>What a template is filled with: values by name, and rows of values for its loops; names are in lower case.</summary>
public sealed record TemplateFields(IReadOnlyDictionary<string, string> Values)
{
    private static readonly ImmutableDictionary<string, ImmutableArray<IReadOnlyDictionary<string, string>>> None =
        ImmutableDictionary<string, ImmutableArray<IReadOnlyDictionary<string, string>>>.Empty;

    /// <summary>The rows of each loop.</summary>
    public ImmutableDictionary<string, ImmutableArray<IReadOnlyDictionary<string, string>>> Rows { get; init; } = None;

    /// <summary>The rows of one loop; none where nothing is known of it.</summary>
    public ImmutableArray<IReadOnlyDictionary<string, string>> RowsOf(string loop) => Rows.GetValueOrDefault(loop, []);
}
