using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>Walks the whole journal and says whether every line is what it was.</summary>
public static class JournalVerifyVerb
{
    /// <summary>Verifies the journal of the space that <paramref name="request"/> names.</summary>
    public static VerbOutcome Run(SpaceRequest request) =>
        JournalReading.With(request, journal => journal.Verify() switch
        {
            VerifyOutcome.Sound sound => new JournalVerifyOutcome(sound.Head.Seq, sound.Head.Hash),
            VerifyOutcome.Damaged damaged => Damaged(damaged),
            _ => throw new InvalidOperationException("an outcome that is not one of its cases"),
        });

    private static NotDone Damaged(VerifyOutcome.Damaged damaged) =>
        new($"the journal is damaged at decision {damaged.Seq}: {damaged.What}") { IsRefusal = true };
}
