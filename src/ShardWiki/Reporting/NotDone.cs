namespace ShardWiki;

/// <summary>
/// A verb did not do what was asked, and the caller can mend it: the reason says what, where and how.
/// </summary>
public sealed record NotDone(string Reason) : VerbOutcome
{
    /// <summary>
    /// 1 where the verb was refused, 3 where somebody else holds the journal, 2 where the request or its surroundings
    /// are at fault.
    /// </summary>
    public override int ExitCode => IsHeldElsewhere ? 3 : IsRefusal ? 1 : 2;

    /// <summary>True where the verb itself said no: a conflict, a stale base.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>True where somebody else holds the right to append to the journal.</summary>
    public bool IsHeldElsewhere { get; init; }
}
