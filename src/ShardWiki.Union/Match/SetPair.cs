namespace ShardWiki.Union;

/// <summary>Two sets of shingles by their names; it is the same pair whichever comes first.</summary>
internal readonly struct SetPair : IEquatable<SetPair>
{
    /// <summary>Bytes that it takes.</summary>
    public const int Length = 2 * SetDigest.Length;

    private readonly SetDigest _first;
    private readonly SetDigest _second;

    private SetPair(SetDigest first, SetDigest second) => (_first, _second) = (first, second);

    public static SetPair Of(SetDigest one, SetDigest other) => one.IsBefore(other) ? new(one, other) : new(other, one);

    public static SetPair Read(ReadOnlySpan<byte> bytes) => Of(SetDigest.Read(bytes), SetDigest.Read(bytes[SetDigest.Length..]));

    public void Write(Span<byte> bytes)
    {
        _first.Write(bytes);
        _second.Write(bytes[SetDigest.Length..]);
    }

    public bool Equals(SetPair other) => _first.Equals(other._first) && _second.Equals(other._second);

    public override bool Equals(object? obj) => obj is SetPair other && Equals(other);

    public override int GetHashCode() => (31 * _first.GetHashCode()) + _second.GetHashCode();
}
