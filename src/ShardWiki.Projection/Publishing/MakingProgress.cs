namespace ShardWiki.Projection;

/// <summary>
/// Tells how many files of a site are made, from several threads. The part that is done never shrinks, whatever comes to be
/// expected later, and it is the whole only when all are made.
/// </summary>
internal sealed class MakingProgress(IProgress<PublishProgress>? told)
{
    private readonly Lock _gate = new();
    private PublishProgress _last = new(0, 1);
    private int _done;
    private int _all;

    /// <summary>So many are to be made in all, as far as is known now.</summary>
    public void Expect(int all)
    {
        lock (_gate)
        {
            _all = all;
            Tell();
        }
    }

    /// <summary>One more is made.</summary>
    public void One()
    {
        lock (_gate)
        {
            _done++;
            Tell();
        }
    }

    // Told within the lock: two that are told in the wrong order would go back.
    private void Tell()
    {
        if ((long)_done * _last.Total > (long)_last.Done * _all)
        {
            _last = new PublishProgress(_done, _all);
            told?.Report(_last);
        }
    }
}
