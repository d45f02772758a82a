using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>A line of one side: its number, counted from 1, and its text in pieces, without the line's end.</summary>
public sealed record ComparedLine(int Number, ImmutableArray<ComparedPiece> Pieces)
{
    /// <summary>The line as one text.</summary>
    public string Text => string.Concat(Pieces.Select(p => p.Text));
}
