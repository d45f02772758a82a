using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>How the code of one language is read, as <c>languages.txt</c> tells it.</summary>
internal sealed record CodeLanguage
{
    /// <summary>Its names, as info strings say them.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Comments and strings; the first that fits counts.</summary>
    public required ImmutableArray<CodeSpan> Spans { get; init; }

    /// <summary>The quote of a single letter; <c>\0</c> for none.</summary>
    public char Letter { get; init; }

    /// <summary>What begins a variable.</summary>
    public string Sigils { get; init; } = "";

    /// <summary>What may stand within a name beside letters, digits and <c>_</c>.</summary>
    public string Inner { get; init; } = "";

    /// <summary>What a key stands before; <c>\0</c> for no keys.</summary>
    public char KeyEnd { get; init; }

    /// <summary>Whether a line in square brackets is a heading.</summary>
    public bool HasSections { get; init; }

    /// <summary>Words and names of the language, with what they are.</summary>
    public required FrozenDictionary<string, CodeKind> Words { get; init; }

    /// <summary>What the name in <paramref name="code"/> is.</summary>
    public CodeKind KindOf(ReadOnlySpan<char> code) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var kind) ? kind : CodeKind.Plain;
}

/// <summary>A comment or a string: how it begins and ends; the end is empty for the end of the line.</summary>
internal sealed record CodeSpan(CodeKind Kind, string Open, string Close, bool Escapes, bool HoldsLines);
