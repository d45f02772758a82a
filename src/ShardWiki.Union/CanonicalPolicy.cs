namespace ShardWiki.Union;

/// <summary>How a topic's first voice is picked. It is configuration, never assumed (I-7).</summary>
public enum CanonicalPolicy
{
    /// <summary>The voice of the shard that is declared first.</summary>
    ShardOrder,

    /// <summary>No voice is picked: all are shown together.</summary>
    Chorus,

    /// <summary>The voice that a curator designated; the chorus where nobody did.</summary>
    Designated,

    /// <summary>The voice that changed last; without dates, by shard order.</summary>
    Newest,

    /// <summary>What git's merge makes of the voices, where it is clean; otherwise the voice by shard order.</summary>
    GitMerge,

    /// <summary>The voice that carries an edit of the space; the chorus where none does.</summary>
    OverlayOnly,
}
