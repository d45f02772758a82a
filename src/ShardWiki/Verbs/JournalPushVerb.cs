namespace ShardWiki;

/// <summary>Gives a remote the decisions that the journal here has more.</summary>
public static class JournalPushVerb
{
    /// <summary>Pushes; where the two journals went on separately, nothing is changed and theirs is kept aside.</summary>
    public static VerbOutcome Run(JournalSharingRequest request, CancellationToken cancellation) =>
        JournalExchange.With(request, (space, sharing, remote) =>
            JournalExchange.Told(space, remote, sharing.Push(cancellation)));
}
