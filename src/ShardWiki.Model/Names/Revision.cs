namespace ShardWiki.Model;

/// <summary>
/// The shard's own name for a version, such as a commit id. It is opaque: nothing in core reads meaning into it, and
/// a backend without versions has none.
/// </summary>
public readonly record struct Revision : IComparable<Revision>
{
    private readonly string? _name;

    /// <summary>The version that the shard calls <paramref name="name"/>.</summary>
    public Revision(string name) => _name = name;

    /// <summary>True where the shard names no versions.</summary>
    public bool IsNone => string.IsNullOrEmpty(_name);

    /// <summary>The first twelve characters, for people.</summary>
    public string Short => ToString() is { Length: > 12 } name ? name[..12] : ToString();

    public int CompareTo(Revision other) => string.CompareOrdinal(_name, other._name);

    public override string ToString() => _name ?? "";
}
