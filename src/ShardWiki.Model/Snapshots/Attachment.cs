using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// A shard joined to a space: which adapter reads it, from where, as what. It is configuration, not state.
/// </summary>
public sealed record Attachment
{
    /// <summary>The shard's name in this space.</summary>
    public required ShardName Name { get; init; }

    /// <summary>The name of the adapter in the catalogue (<c>git</c>, <c>folder</c>).</summary>
    public required string Adapter { get; init; }

    /// <summary>Where the shard is: a URL or a path as written in the configuration.</summary>
    public required string Location { get; init; }

    /// <summary>What is read in its place, as an archive of the space holds it; null where the shard itself is read.</summary>
    public ShardCapture? Capture { get; init; }

    /// <summary>Of what it is a version; null where it is of nothing.</summary>
    public ShardVersion? Version { get; init; }

    /// <summary>A branch, tag or commit, for backends that have them; empty for their default.</summary>
    public string Reference { get; init; } = "";

    /// <summary>A sub-folder of the backend that is the shard; empty for all of it.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The language of its pages.</summary>
    public Dialect Dialect { get; init; } = Dialect.CommonMark;

    /// <summary>Where its pages sit in the union.</summary>
    public PagePath Mount { get; init; }

    /// <summary>Whether it lies under the others: its pages are there only where no other shard holds their place.</summary>
    public bool IsUnderlay { get; init; }

    /// <summary>Where tags have their pages, from the shard's root (ikiwiki's <c>tagbase</c>); empty for anywhere.</summary>
    public string TagFolder { get; init; } = "";

    /// <summary>Where people have their pages, from the shard's root (ikiwiki's <c>userdir</c>).</summary>
    public string UserFolder { get; init; } = "users";

    /// <summary>Which pages it gets where nobody wrote them, in order.</summary>
    public ImmutableArray<Autofile> Autofiles { get; init; } = [];

    /// <summary>The feeds that its <c>inline</c> directives make unless they say otherwise.</summary>
    public ImmutableArray<FeedKind> Feeds { get; init; } = [];

    /// <summary>Whether each page shows the page <c>sidebar</c> that is nearest.</summary>
    public bool Sidebars { get; init; }

    /// <summary>How far the space may go with it.</summary>
    public AttachmentMode Mode { get; init; }

    /// <summary>The remote that a write of a repository here is pushed to; empty for none.</summary>
    public string Push { get; init; } = "";

    /// <summary>How overlays are submitted to it; null where the configuration does not say.</summary>
    public SubmitRoute? Submit { get; init; }

    /// <summary>Whether its pages tell who last touched each paragraph.</summary>
    public bool Attribution { get; init; }

    /// <summary>Where people meet its files on the web; null where nobody knows.</summary>
    public ForgeLinks? Forge { get; init; }

    /// <summary>Groups of HTML that its pages may hold besides what all may; the policy table names them.</summary>
    public ImmutableArray<string> Html { get; init; } = [];

    /// <summary>Patterns of files that are left out: <c>*</c> within a segment, <c>**</c> across.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];
}
