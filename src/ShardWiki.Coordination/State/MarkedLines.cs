namespace ShardWiki.Coordination;

/// <summary>All decisions of a journal in order, each with its mark, found by sequence number.</summary>
internal sealed class MarkedLines
{
    private readonly List<DecisionLine> _lines;
    private readonly List<LineMark> _marks;

    public MarkedLines()
    {
        (_lines, _marks) = ([], []);
    }

    public MarkedLines(MarkedLines others)
    {
        (_lines, _marks) = ([.. others._lines], [.. others._marks]);
    }

    public long Count => _lines.Count;

    public DecisionLine this[long seq] => _lines[(int)(seq - 1)];

    public bool Has(long seq) => seq >= 1 && seq <= _lines.Count;

    public bool Stands(long seq) => _marks[(int)(seq - 1)].Revocations == 0;

    public LineMark MarkOf(long seq) => _marks[(int)(seq - 1)];

    public void Mark(long seq, LineMark mark) => _marks[(int)(seq - 1)] = mark;

    public void Add(DecisionLine line)
    {
        _lines.Add(line);
        _marks.Add(default);
    }
}
