namespace ShardWiki.Coordination;

/// <summary>A lease as the one who holds it knows it: the epoch in which it was taken, and the term it was taken for.</summary>
internal sealed record Holding(string Holder, long Epoch, TimeSpan Term)
{
    /// <summary>True while the lease in the journal is still this one.</summary>
    public bool Stands(Lease? lease) => lease is { } found && found.Epoch == Epoch && found.Holder == Holder;
}
