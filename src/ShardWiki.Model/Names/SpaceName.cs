using System.Diagnostics.CodeAnalysis;

namespace ShardWiki.Model;

/// <summary>
/// The name of a space: <c>[a-z0-9][a-z0-9-]*</c>, at most 40 characters. It is chosen in
/// <c>shardwiki.yml</c> and names the branch of the journal.
/// </summary>
public readonly record struct SpaceName : IComparable<SpaceName>
{
    private readonly string? _text;

    private SpaceName(string text) => _text = text;

    /// <summary>Reads a name, or throws <see cref="FormatException"/> with what is wrong with it.</summary>
    public static SpaceName Parse(string text) =>
        TryParse(text, out var name)
            ? name
            : throw new FormatException(
                $"'{text}' is no name of a space: lower-case letters, digits and '-', at most 40");

    /// <summary>Reads a name where <paramref name="text"/> is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SpaceName name)
    {
        name = Label.Fits(text) ? new SpaceName(text!) : default;
        return name._text is not null;
    }

    public int CompareTo(SpaceName other) => string.CompareOrdinal(_text, other._text);

    public override string ToString() => _text ?? "";
}
