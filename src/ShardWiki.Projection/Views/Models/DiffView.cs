using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>Two voices side by side.</summary>
internal sealed record DiffView
{
    public required FrameView Frame { get; init; }

    public required string Title { get; init; }

    /// <summary>How the right voice stands to the left one, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>The word for styles.</summary>
    public required string State { get; init; }

    public required DiffSideView Left { get; init; }

    public required DiffSideView Right { get; init; }

    /// <summary>When both were one; null where no common version is known.</summary>
    public required WhenView? Ancestor { get; init; }

    /// <summary>The lines that both changed, each place in words; empty where they do not clash.</summary>
    public required ImmutableArray<string> Clashes { get; init; }

    /// <summary>The lines of both texts; a run of equal ones is one gap.</summary>
    public required ImmutableArray<DiffRowView> Rows { get; init; }

    /// <summary>How many rows differ, or that the texts are too long to be compared.</summary>
    public required string Count { get; init; }

    /// <summary>Command lines that would carry the one text over to the other, with what each does.</summary>
    public required ImmutableArray<DiffRemedyView> Remedies { get; init; }

    /// <summary>The text that git merges of both; empty where it does not.</summary>
    public required string Merged { get; init; }

    /// <summary>Whole texts that belong to the comparison, such as the three of a conflict.</summary>
    public ImmutableArray<NamedTextView> Texts { get; init; } = [];
}

/// <summary>A whole text and what it is.</summary>
internal sealed record NamedTextView(string Name, string Text);

/// <summary>One voice of a comparison and what changed in it since both were one.</summary>
internal sealed record DiffSideView
{
    public required string Shard { get; init; }

    public required string Identity { get; init; }

    public required string Href { get; init; }

    public required string Revision { get; init; }

    public required ImmutableArray<DiffChangeView> Changes { get; init; }

    /// <summary>How many more changes there are than are listed; may be empty.</summary>
    public required string More { get; init; }
}

/// <summary>A change of one voice: who, when, in which revision.</summary>
internal sealed record DiffChangeView(string Revision, string Author, WhenView? At);

/// <summary>A row: a gap with its words, or a line of each side, of which one may be empty.</summary>
internal sealed record DiffRowView(string Kind, string Gap, DiffLineView? Left, DiffLineView? Right)
{
    /// <summary>Whether both voices changed what stands here.</summary>
    public bool Clashes { get; init; }

    /// <summary>Which difference begins here, counted from 1; 0 where none does.</summary>
    public int Difference { get; init; }

    /// <summary>The way to the difference before; empty where there is none.</summary>
    public string Previous { get; init; } = "";

    /// <summary>The way to the next difference; empty where there is none.</summary>
    public string Next { get; init; } = "";
}

/// <summary>A line of one side, in pieces of which some changed.</summary>
internal sealed record DiffLineView(int Number, ImmutableArray<DiffPieceView> Pieces);

/// <summary>A part of a line.</summary>
internal sealed record DiffPieceView(string Text, bool IsChanged);

/// <summary>A command line and what it would do.</summary>
internal sealed record DiffRemedyView(string Does, string Command);
