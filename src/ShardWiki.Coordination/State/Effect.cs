namespace ShardWiki.Coordination;

/// <summary>
/// What one decision, or several about the same thing, made so: a binding, an alias, an overlay with its status. It is
/// a value; the state is made of these and of nothing else.
/// </summary>
public abstract record Effect
{
    private protected Effect()
    {
    }

    /// <summary>The decision that it goes by.</summary>
    public abstract long Seq { get; init; }
}
