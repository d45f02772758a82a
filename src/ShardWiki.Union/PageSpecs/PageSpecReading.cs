namespace ShardWiki.Union;

/// <summary>What came of reading a page specification. A closed set.</summary>
public abstract record PageSpecReading
{
    private PageSpecReading()
    {
    }

    /// <summary>What is wrong with it, if only in a part that may decide nothing; null where all of it means something.</summary>
    public PageSpecMistake? Trouble => this switch
    {
        Refused refused => refused.Mistake,
        Read read => read.Spec.Unknown,
        _ => null,
    };

    /// <summary>It means something.</summary>
    public sealed record Read(PageSpec Spec) : PageSpecReading;

    /// <summary>It means nothing; the mistake says where it goes wrong.</summary>
    public sealed record Refused(PageSpecMistake Mistake) : PageSpecReading;
}
