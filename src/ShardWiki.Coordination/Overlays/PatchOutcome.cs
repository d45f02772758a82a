namespace ShardWiki.Coordination;

/// <summary>What became of applying a patch to a base.</summary>
public abstract record PatchOutcome
{
    private PatchOutcome()
    {
    }

    /// <summary>It fitted to the byte.</summary>
    public sealed record Applied(ReadOnlyMemory<byte> Content) : PatchOutcome;

    /// <summary>
    /// It did not; nothing was applied. <paramref name="Line"/> counts from 1: a line of the base, or of the patch
    /// where the patch itself is broken; the reason says which.
    /// </summary>
    public sealed record DoesNotFit(int Line, string Reason) : PatchOutcome;
}
