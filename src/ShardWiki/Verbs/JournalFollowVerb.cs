using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>Hands on the lines of a journal as they come.</summary>
public static class JournalFollowVerb
{
    /// <summary>
    /// Every line after <paramref name="since"/> goes to <paramref name="line"/>, in order, until the token is
    /// cancelled; false from it ends the following too.
    /// </summary>
    public static VerbOutcome Run(
        SpaceRequest request, long since, Func<string, bool> line, CancellationToken cancellation) =>
        JournalReading.With(request, journal =>
        {
            var count = 0L;
            foreach (var entry in JournalFollowing.Of(journal, since, cancellation))
            {
                count++;
                if (!line(entry.Line))
                {
                    break;
                }
            }

            return new JournalFollowOutcome(count);
        });
}
