using System.Collections.Immutable;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>One look at a journal: what is wrong with it now, and what would come next to mend it.</summary>
internal sealed class RepairLook(GitRepository repository, JournalPlace place, RepairWish wish)
{
    /// <summary>
    /// Objects and packs first, since they hide what the branch leads to; the branch once they are as whole as they can
    /// become.
    /// </summary>
    public RepairProposal Proposal()
    {
        var leftovers = RepairLeftovers.Of(repository, place);
        ImmutableArray<RepairStep> torn = [.. Torn(), .. RepairPacks.Of(repository)];
        return torn.IsEmpty ? Branch(leftovers) : new RepairProposal([.. leftovers, .. torn], null, null);
    }

    // Loose files that are torn, where a pack holds the same object whole.
    private ImmutableArray<RepairStep> Torn()
    {
        var torn = LooseAudit.Torn(repository);
        var packed = torn.IsEmpty ? [] : LooseAudit.Packed(repository);
        return
        [
            .. torn.Where(it => packed.Contains(it.Name)).Select(it => new RepairStep.PutAside(
                it.File, $"it is not the object {it.Name}, of which a pack holds a whole copy")),
        ];
    }

    private RepairProposal Branch(ImmutableArray<RepairStep> steps)
    {
        var seen = Mark();
        var (own, damage) = Own();
        var whole = own?.Holds(seen, wish.Least) == true ? own
            : RepairCandidate.In(repository, place) is var all && all.FirstOrDefault(it => it.Holds(seen, wish.Least)) is { } fit
                ? fit
            : wish.AcceptsShorter ? own ?? all.FirstOrDefault()
            : null;
        if (whole is null)
        {
            return Hopeless(steps, seen, damage ?? (own is null ? null : BranchReader.Older(own.Lines.Count, seen)));
        }

        var head = whole.Lines.Head;
        steps = whole == own ? steps : steps.Add(new RepairStep.RestoreBranch(whole.Tip.Commit, head));
        steps = seen == head ? steps : steps.Add(new RepairStep.WriteMark(head));
        var remaining = RepairPacks.Remaining(repository);
        if (remaining is not null && wish.From is { } from)
        {
            (steps, remaining) = (steps.Add(new RepairStep.FetchCopy(from)), null);
        }

        return new RepairProposal(
            place.MarkFile is null ? [.. steps.Where(it => it is not RepairStep.WriteMark)] : steps, remaining, head);
    }

    private RepairProposal Hopeless(
        ImmutableArray<RepairStep> steps, JournalHead seen, JournalDamagedException? damage)
    {
        if (damage is null && Math.Max(seen.Seq, wish.Least) == 0)
        {
            return new RepairProposal(steps, null, JournalHead.None);
        }

        damage ??= new JournalDamagedException(
            1, $"the branch '{place.Reference}' is missing, and no commit here holds its lines");
        return wish.From is { } from
            ? new RepairProposal(steps.Add(new RepairStep.FetchCopy(from)), null, null)
            : new RepairProposal(steps, damage, null);
    }

    // A mark that is torn tells of nothing, and is written anew as one that is lost.
    private JournalHead Mark()
    {
        try
        {
            return new JournalMark(place.MarkFile, place.Stream).Read();
        }
        catch (JournalDamagedException)
        {
            return JournalHead.None;
        }
    }

    // What the branch leads to, or why that is no sound journal; neither where there is no branch.
    private (RepairCandidate? Own, JournalDamagedException? Damage) Own()
    {
        try
        {
            var reader = new BranchReader(repository, place);
            return (reader.Own(1) ?? reader.Remote(1)) is { } commit
                ? (RepairCandidate.Of(repository, place, commit, out var damage), damage)
                : (null, null);
        }
        catch (JournalDamagedException damage)
        {
            return (null, damage);
        }
    }
}
