namespace ShardWiki.Model;

/// <summary>
/// Where a page sits in the union: segments joined by <c>/</c>, in normal form C, without extension; the root is empty.
/// It is a place, not an identity, and not yet a file name: <c>..</c>, spaces and quotes are ordinary characters here.
/// </summary>
public readonly record struct PagePath : IComparable<PagePath>
{
    private readonly string? _text;

    private PagePath(string text) => _text = text;

    /// <summary>The page of the space itself.</summary>
    public static PagePath Root => default;

    /// <summary>True for the page of the space itself.</summary>
    public bool IsRoot => string.IsNullOrEmpty(_text);

    /// <summary>The last segment; empty at the root.</summary>
    public string Name => ToString()[(ToString().LastIndexOf('/') + 1)..];

    /// <summary>The page above; the root is its own parent.</summary>
    public PagePath Parent =>
        ToString().LastIndexOf('/') is >= 0 and var slash ? new PagePath(ToString()[..slash]) : Root;

    /// <summary>The path that <paramref name="text"/> writes; empty segments are left out.</summary>
    public static PagePath Of(string text)
    {
        var normal = NormalForm.Of(text);
        return IsTidy(normal)
            ? new PagePath(normal)
            : new PagePath(string.Join('/', normal.Split('/', StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>This path with <paramref name="below"/> under it.</summary>
    public PagePath Under(string below) => IsRoot ? Of(below) : Of($"{_text}/{below}");

    /// <summary>The page itself, then every page above it up to and with the root.</summary>
    public IEnumerable<PagePath> Upwards()
    {
        var path = this;
        for (; !path.IsRoot; path = path.Parent)
        {
            yield return path;
        }

        yield return Root;
    }

    public int CompareTo(PagePath other) => string.CompareOrdinal(ToString(), other.ToString());

    public bool Equals(PagePath other) => string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    public override string ToString() => _text ?? "";

    private static bool IsTidy(string text) =>
        !text.StartsWith('/') && !text.EndsWith('/') && !text.Contains("//", StringComparison.Ordinal);
}
