using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>
/// Takes a decision back: it is read as if it had never been made, and stands in the journal all the same. Revoking the
/// revocation lets it count again.
/// </summary>
public static class RevokeVerb
{
    /// <summary>Revokes the decision of number <paramref name="seq"/>; <paramref name="message"/> may be empty.</summary>
    public static VerbOutcome Run(
        DecisionRequest request, long seq, string message, CancellationToken cancellation) =>
        new SpaceRun(request.Space, null, cancellation).OverGathered((walk, asked) =>
            walk.State.Log.FirstOrDefault(l => l.Seq == seq) is { } line
                ? PageDecision.Settle(
                    (walk, asked), request, new DecisionRevoked(seq, line.Subject, message.Trim()), cancellation)
                : new NotDone($"the journal has no decision {seq}; it ends at {walk.State.Seq}"));
}
