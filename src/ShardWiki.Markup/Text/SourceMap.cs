namespace ShardWiki.Markup;

/// <summary>
/// From offsets of the text that is parsed (front matter and comments taken out, directives replaced by marks) back to
/// offsets of the page as it was written.
/// </summary>
internal sealed class SourceMap
{
    private readonly List<int> _parsed = [0];
    private readonly List<int> _written;

    public SourceMap(int bodyStart) => _written = [bodyStart];

    /// <summary>From <paramref name="parsed"/> on, the text is what stands at <paramref name="written"/> on.</summary>
    public void Resume(int parsed, int written)
    {
        _parsed.Add(parsed);
        _written.Add(written);
    }

    public int Written(int parsed)
    {
        parsed = Math.Max(parsed, 0);
        var found = _parsed.BinarySearch(parsed);
        var i = found >= 0 ? found : ~found - 1;
        return _written[i] + parsed - _parsed[i];
    }
}
