using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Who is met at an address that is no topic's own: first the pages that stand there, by declared order, then the
/// aliases of the journal. An alias never takes a place where a page stands.
/// </summary>
internal static class AddressClaims
{
    /// <summary>
    /// The detours, in the order of their addresses; aliases that cannot lead where they point become conflicts.
    /// </summary>
    public static ImmutableArray<Detour> Of(
        Roster roster, TopicMap topics, ImmutableArray<Alias> aliases, Verdict verdict)
    {
        var detours = new Dictionary<PagePath, Identity>();
        foreach (var page in roster.Declared.Where(p => topics.FindWhere(p) is null))
        {
            detours.TryAdd(roster.PathOf(page), topics.Of(page).Id);
        }

        foreach (var alias in aliases.OrderBy(a => a.From).ThenByDescending(a => a.Seq))
        {
            if (roster.FindNamed(alias.To) is not { } target)
            {
                var message = $"alias '/{alias.From}' leads to {alias.To}, which is not there";
                verdict.Add(FindingCode.DecisionAimless, JournalPlace.Of(alias.Seq), message);
                continue;
            }

            var topic = topics.Of(target).Id;
            var standing = topics.FindAt(alias.From)?.Id ?? detours.GetValueOrDefault(alias.From, topic);
            if (standing != topic)
            {
                AddConflict(alias, standing, verdict);
            }
            else if (topics.FindAt(alias.From) is null)
            {
                detours[alias.From] = topic;
            }
        }

        return [.. detours.OrderBy(d => d.Key).Select(d => new Detour(d.Key, d.Value))];
    }

    private static void AddConflict(Alias alias, Identity standing, Verdict verdict)
    {
        var detail = $"alias '/{alias.From}' should lead to {alias.To}, but {standing} is met there";
        verdict.Add(new UnionConflict
        {
            Kind = ConflictKind.Alias,
            Subjects = [.. new[] { alias.To, standing }.Order()],
            Address = alias.From,
            Detail = detail,
            Remedies = [$"shardwiki alias ANOTHER-ADDRESS {CommandWord.Of(alias.To)}"],
        });
        verdict.Add(FindingCode.DecisionsContradict, JournalPlace.Of(alias.Seq), detail);
    }
}
