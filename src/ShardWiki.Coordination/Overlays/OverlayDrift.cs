using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// How an overlay stands to what its shard holds now, which is not how far it has come (<see cref="OverlayStatus"/>).
/// It is computed, never decided.
/// </summary>
public abstract record OverlayDrift
{
    private OverlayDrift()
    {
    }

    /// <summary>Its name in output.</summary>
    public abstract string Word { get; }

    /// <summary>The same for people, in a clause.</summary>
    public abstract string Clause { get; }

    /// <summary>True where the page shows the overlay's result.</summary>
    public bool IsShown => this is Clean or Rebased;

    /// <summary>What it was made against stands there.</summary>
    public sealed record Clean : OverlayDrift
    {
        public override string Word => "clean";

        public override string Clause => "its base stands there";
    }

    /// <summary>Something else stands there, and git's three-way merge carries the edit over without a clash.</summary>
    public sealed record Rebased : OverlayDrift
    {
        public override string Word => "rebased";

        public override string Clause => "the page changed elsewhere, and git carries the edit over";
    }

    /// <summary>The edit cannot be carried over; <paramref name="Reason"/> says why.</summary>
    public sealed record Conflicted(string Reason) : OverlayDrift
    {
        public override string Word => "conflicted";

        public override string Clause => Reason;
    }

    /// <summary>
    /// The shard has taken the change in. <paramref name="By"/> says what it was found by: <c>content</c>,
    /// <c>patch</c> (its patch id) or <c>branch</c> (the version that was submitted); <paramref name="At"/> is the
    /// shard's version, none where that is not known.
    /// </summary>
    public sealed record Upstreamed(string By, Revision At) : OverlayDrift
    {
        public override string Word => "upstreamed";

        public override string Clause => At.IsNone
            ? $"the shard holds the change, found by its {By}"
            : $"the shard holds the change since {At.Short}, found by its {By}";
    }

    /// <summary>Its page is gone, and was not renamed.</summary>
    public sealed record Orphaned : OverlayDrift
    {
        public override string Word => "orphaned";

        public override string Clause => "its page is not there";
    }
}
