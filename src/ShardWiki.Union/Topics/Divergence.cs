using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>How a voice differs from the topic's reference voice. A closed set.</summary>
public abstract record Divergence
{
    private Divergence()
    {
    }

    /// <summary>The word in files and on pages.</summary>
    public abstract string Word { get; }

    /// <summary>The voice that the others are measured against.</summary>
    public sealed record Reference : Divergence
    {
        public override string Word => "canonical";
    }

    /// <summary>The same bytes.</summary>
    public sealed record Identical : Divergence
    {
        public override string Word => "identical";
    }

    /// <summary>This voice's content is an earlier version of the reference's, that many changes ago.</summary>
    public sealed record Behind(int Changes, DateTimeOffset Since) : Divergence
    {
        public override string Word => "behind";
    }

    /// <summary>The reference's content is an earlier version of this voice's, that many changes ago.</summary>
    public sealed record Ahead(int Changes, DateTimeOffset Since) : Divergence
    {
        public override string Word => "ahead";
    }

    /// <summary>Both went on from a common version, and their changes fit together.</summary>
    public sealed record Mergeable(CommonVersion Ancestor) : Divergence
    {
        public override string Word => "mergeable";
    }

    /// <summary>Both went on from a common version and changed the same lines, in the order of the reference.</summary>
    public sealed record Conflicting(CommonVersion Ancestor, ImmutableArray<ClashingLines> Lines) : Divergence
    {
        public override string Word => "conflicting";

        public bool Equals(Conflicting? other) =>
            other is not null && Ancestor == other.Ancestor && Lines.SequenceEqual(other.Lines);

        public override int GetHashCode() => HashCode.Combine(Ancestor, Lines.Length);
    }

    /// <summary>They have no common version that is known; the similarity is from 0 to 1.</summary>
    public sealed record Different(double Similarity) : Divergence
    {
        public override string Word => "different";
    }
}
