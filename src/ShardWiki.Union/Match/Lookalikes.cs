namespace ShardWiki.Union;

/// <summary>
/// How many pages of its own shard each page looks like. One that looks like more than a few is boiler-plate: its text
/// alone ties it to nothing.
/// </summary>
internal sealed class Lookalikes
{
    private readonly Roster _roster;
    private readonly EqualTexts _texts;
    private readonly int[] _counts;
    private readonly int[] _telling;

    /// <summary>Begins with the pages that say the very same.</summary>
    public Lookalikes(Roster roster, EqualTexts texts)
    {
        (_roster, _texts) = (roster, texts);
        _counts = new int[roster.Pages.Length];
        _telling = new int[texts.Count];
        for (var text = 0; text < texts.Count; text++)
        {
            var pages = texts.PagesOf(text);
            _telling[text] = pages.Length;
            if (pages.Length > 1)
            {
                Count(text, text);
            }
        }
    }

    /// <summary>Whether all pages that say it are known to be boiler-plate, so that nothing more is to be learned.</summary>
    public bool IsSettled(int text) => _telling[text] == 0;

    /// <summary>Whether the text of <paramref name="page"/> is boiler-plate.</summary>
    public bool IsBoilerPlate(int page) => _counts[page] >= Buckets<int>.Commonplace;

    /// <summary>Notes that two texts look alike.</summary>
    public void Add(int a, int b)
    {
        Count(a, b);
        Count(b, a);
    }

    private void Count(int text, int other)
    {
        if (_telling[text] == 0)
        {
            return;
        }

        var others = _texts.PagesOf(other);
        var byShard = others.Length > 1 ? others.CountBy(p => _roster.Ranks[p]).ToDictionary() : null;
        foreach (var page in _texts.PagesOf(text))
        {
            var alike = byShard is not null
                ? byShard.GetValueOrDefault(_roster.Ranks[page]) - (text == other ? 1 : 0)
                : _roster.AreOfOneShard(page, others[0]) ? 1 : 0;
            var wasTelling = !IsBoilerPlate(page);
            _counts[page] += alike;
            _telling[text] -= wasTelling && IsBoilerPlate(page) ? 1 : 0;
        }
    }
}
