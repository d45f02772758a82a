namespace ShardWiki.Coordination;

/// <summary>What is wrong with a request to append, whatever journal it is for.</summary>
internal static class RequestFault
{
    private const int IdVersion = 7;

    public static string? Of(AppendRequest request)
    {
        if (request.Actor.Name.Trim().Length == 0 && request.Actor.Email.Trim().Length == 0)
        {
            return "a decision needs somebody who made it: a name or an email address";
        }

        var ids = new HashSet<Guid>();
        foreach (var drafted in request.Decisions)
        {
            if (Of(drafted) is { } fault)
            {
                return fault;
            }

            if (!ids.Add(drafted.Id))
            {
                return $"the id {drafted.Id} is given twice";
            }
        }

        return null;
    }

    private static string? Of(DraftedDecision drafted) =>
        drafted.Id.Version != IdVersion ? $"the id {drafted.Id} is no UUID of version 7"
        : drafted.Decision.Validate();
}
