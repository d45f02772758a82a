using System.Diagnostics.CodeAnalysis;

namespace ShardWiki.Model;

/// <summary>
/// The name of a shard within its space: <c>[a-z0-9][a-z0-9-]*</c>, at most 40 characters. It is chosen in
/// <c>shardwiki.yml</c>, stands in every identity and address, and never comes from the shard itself.
/// </summary>
public readonly record struct ShardName : IComparable<ShardName>
{
    private readonly string? _text;

    private ShardName(string text) => _text = text;

    /// <summary>Reads a name, or throws <see cref="FormatException"/> with what is wrong with it.</summary>
    public static ShardName Parse(string text) =>
        TryParse(text, out var name)
            ? name
            : throw new FormatException(
                $"'{text}' is no name of a shard: lower-case letters, digits and '-', at most 40");

    /// <summary>Reads a name where <paramref name="text"/> is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ShardName name)
    {
        name = Label.Fits(text) ? new ShardName(text!) : default;
        return name._text is not null;
    }

    public int CompareTo(ShardName other) => string.CompareOrdinal(_text, other._text);

    // Few shards are in a space, and their names are its owner's: every identity has one, and is looked up often.
    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var letter in _text ?? "")
        {
            hash = unchecked((hash * 31) + letter);
        }

        return hash;
    }

    public override string ToString() => _text ?? "";
}
