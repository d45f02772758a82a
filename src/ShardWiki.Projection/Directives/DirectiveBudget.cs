namespace ShardWiki.Projection;

/// <summary>
/// How much the directives of one page may still make. It is counted, not timed, so that a page looks the same
/// everywhere; whoever asks for more than is left gets a message or a link instead.
/// </summary>
internal sealed class DirectiveBudget
{
    /// <summary>Levels of directives within directives and of pages within pages.</summary>
    public const int Deepest = 8;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _bodies = 256;
    private int _rows = 50_000;
    private int _texts = 20_000;
    private int _specs = 64 * 1024;
    private long _characters = 2 * 1024 * 1024;
    private int _made;

    /// <summary>Whether one more page may be shown whole.</summary>
    public bool TakesBody() => _bodies-- > 0;

    /// <summary>How many of <paramref name="rows"/> rows may be shown.</summary>
    public int TakeRows(int rows)
    {
        var taken = Math.Min(rows, Math.Max(0, _rows));
        _rows -= taken;
        return taken;
    }

    /// <summary>Whether one more page specification may be asked.</summary>
    public bool TakesSpec(string spec) => (_specs -= spec.Length) > 0;

    /// <summary>Whether one more text may be read as wiki text.</summary>
    public bool TakesText(string text) => _texts-- > 0 && (_characters -= text.Length) > 0;

    /// <summary>Whether no directive of the page has taken an id before.</summary>
    public bool TakesId(string id) => _ids.Add(id);

    /// <summary>A number that nothing else on the page has.</summary>
    public int NextNumber() => ++_made;
}
