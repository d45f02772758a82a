namespace ShardWiki.Union;

/// <summary>What came of reading a page specification. A closed set.</summary>
public abstract record PageSpecReading
{
    private PageSpecReading()
    {
    }

    /// <summary>It means something.</summary>
    public sealed record Read(PageSpec Spec) : PageSpecReading;

    /// <summary>It means nothing; the mistake says where it goes wrong.</summary>
    public sealed record Refused(PageSpecMistake Mistake) : PageSpecReading;
}
