using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>Appends a decision that is given as type, subject and data: the door for other programs.</summary>
public static class JournalAppendVerb
{
    /// <summary>
    /// Appends what <paramref name="written"/> says. A type that is not known is carried as it is; data that do not fit
    /// one that is known are refused.
    /// </summary>
    public static VerbOutcome Run(DecisionRequest request, WrittenDecision written)
    {
        if (SpaceOpening.Of(request.Space, out var space) is { } closed)
        {
            return closed;
        }

        return DecisionCatalogue.Read(written.Type, written.Subject, written.Data) switch
        {
            DecisionReading.Understood read => DecisionRecording.Record(space, request, read.Decision),
            DecisionReading.Refused refused => new NotDone(refused.Reason),
            _ => throw new InvalidOperationException("an outcome that is not one of its cases"),
        };
    }
}
