namespace ShardWiki.Union;

/// <summary>How a topic's first voice is picked. Only the policies that are built can be configured (I-7).</summary>
public enum CanonicalPolicy
{
    /// <summary>The voice of the shard that is declared first.</summary>
    ShardOrder,

    /// <summary>No voice is picked: all are shown together.</summary>
    Chorus,

    /// <summary>The voice that a curator designated; the chorus where nobody did.</summary>
    Designated,
}
