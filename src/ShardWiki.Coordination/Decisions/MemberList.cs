using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>A list of pages in the data of a decision.</summary>
internal static class MemberList
{
    public static JsonTerm Term(ImmutableArray<Identity> members) =>
        new JsonTerm.List([.. members.Select(member => new JsonTerm.Text(member.ToString()))]);

    /// <summary>Null where it is no list of identities.</summary>
    public static ImmutableArray<Identity>? Find(JsonTerm? term)
    {
        if (term is not JsonTerm.List list)
        {
            return null;
        }

        var members = ImmutableArray.CreateBuilder<Identity>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (!Identity.TryParse((item as JsonTerm.Text)?.Value, out var member))
            {
                return null;
            }

            members.Add(member);
        }

        return members.MoveToImmutable();
    }

    /// <summary>What is wrong with these members, or null.</summary>
    public static string? Fault(ImmutableArray<Identity> members)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (IdentityFault(members[i]) is { } fault)
            {
                return fault;
            }

            if (members.AsSpan()[..i].Contains(members[i]))
            {
                return $"'{members[i]}' is named twice";
            }
        }

        return null;
    }

    /// <summary>What keeps this from being a page's identity, or null.</summary>
    public static string? IdentityFault(Identity page) =>
        Identity.TryParse(page.ToString(), out _) ? null : $"'{page}' names no page: shard:key";

    /// <summary>
    /// True where the subject of a line is the page that its decision names first, in whatever normal form.
    /// </summary>
    public static bool Leads(string subject, Decision? decision) =>
        decision is not null && Identity.TryParse(subject, out var page) && page.ToString() == decision.Subject;
}
