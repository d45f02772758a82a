using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Collects what one selection looks at.</summary>
internal sealed class SpecReads
{
    /// <summary>Collects nothing, for whoever will not tell of it. For any number of threads.</summary>
    public static readonly SpecReads Untold = new(isTold: false);

    private readonly HashSet<SpecAspect> _ofAll = [];
    private readonly HashSet<(SpecAspect Aspect, Identity Page)> _ofOne = [];
    private readonly bool _isTold;

    public SpecReads()
        : this(isTold: true)
    {
    }

    private SpecReads(bool isTold) => _isTold = isTold;

    public void AddAll(SpecAspect aspect)
    {
        if (_isTold)
        {
            _ofAll.Add(aspect);
        }
    }

    public void Add(SpecAspect aspect, Identity page)
    {
        if (_isTold && !_ofAll.Contains(aspect))
        {
            _ofOne.Add((aspect, page));
        }
    }

    /// <summary>Everything, by aspect, then page.</summary>
    public ImmutableArray<SpecRead> ToImmutable() =>
    [
        .. _ofAll.Select(a => new SpecRead(a, null))
            .Concat(_ofOne.Where(r => !_ofAll.Contains(r.Aspect)).Select(r => new SpecRead(r.Aspect, r.Page)))
            .Order(),
    ];
}
