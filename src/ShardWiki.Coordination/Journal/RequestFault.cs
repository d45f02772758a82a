namespace ShardWiki.Coordination;

/// <summary>What is wrong with a request to append, whatever journal it is for.</summary>
internal static class RequestFault
{
    private const int IdVersion = 7;

    public static string? Of(JournalStream stream, AppendRequest request)
    {
        if (request.Actor.Name.Trim().Length == 0 && request.Actor.Email.Trim().Length == 0)
        {
            return "a decision needs somebody who made it: a name or an email address";
        }

        var ids = new HashSet<Guid>();
        foreach (var drafted in request.Entries)
        {
            if (Of(stream, drafted) is { } fault)
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

    private static string? Of(JournalStream stream, DraftedEntry drafted) =>
        drafted.Id.Version != IdVersion ? $"the id {drafted.Id} is no UUID of version 7"
        : stream.DraftFault(drafted);
}
