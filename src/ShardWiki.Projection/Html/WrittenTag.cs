using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>A tag as an author wrote it; names are in lower case.</summary>
internal sealed record WrittenTag(string Name, bool IsEnd, ImmutableArray<(string Name, string Value)> Attributes)
{
    private const string Space = " \t\n\f\r";
    private const int MostAttributes = 16; // each is compared with all before it

    /// <summary>Whether an attribute of that name was written.</summary>
    public bool Has(string name) => Attributes.Any(a => a.Name == name);

    /// <summary>
    /// The tag that <paramref name="html"/> begins with, and its length; null where there is none, or where it is written in a way that
    /// takes a parser: with references, with a name twice, with very many, with values that are not quoted, with anything odd.
    /// </summary>
    public static WrittenTag? Read(ReadOnlySpan<char> html, out int length)
    {
        var rest = html[1..];
        var isEnd = rest is ['/', ..];
        rest = isEnd ? rest[1..] : rest;
        length = 0;
        if (rest.IsEmpty || !char.IsAsciiLetter(rest[0]) || TakeName(ref rest) is not { } name)
        {
            return null;
        }

        var attributes = ImmutableArray.CreateBuilder<(string Name, string Value)>();
        while (TakeAttribute(ref rest) is { } attribute)
        {
            if (isEnd || attributes.Count == MostAttributes || attributes.Any(a => a.Name == attribute.Name))
            {
                return null;
            }

            attributes.Add(attribute);
        }

        rest = rest.TrimStart(Space);
        rest = rest is ['/', ..] && !isEnd ? rest[1..] : rest;
        length = html.Length - rest.Length + 1;
        return rest is ['>', ..] ? new WrittenTag(name, isEnd, attributes.ToImmutable()) : null;
    }

    private static string? TakeName(ref ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '-'))
        {
            length++;
        }

        var name = length == 0 ? null : rest[..length].ToString().ToLowerInvariant();
        rest = rest[length..];
        return name;
    }

    // Null, and nothing taken, where none begins here.
    private static (string Name, string Value)? TakeAttribute(ref ReadOnlySpan<char> rest)
    {
        var after = rest.TrimStart(Space);
        if (after.Length == rest.Length || TakeName(ref after) is not { } name)
        {
            return null;
        }

        var value = "";
        if (after.TrimStart(Space) is ['=', .. var said])
        {
            after = said.TrimStart(Space);
            if (after is not (['"', ..] or ['\'', ..]) || after[1..].IndexOf(after[0]) is not (>= 0 and var end) || after.Slice(1, end).IndexOfAny('&', '\0', '\r') >= 0)
            {
                return null;
            }

            value = after.Slice(1, end).ToString();
            after = after[(end + 2)..];
        }

        rest = after;
        return (name, value);
    }
}
