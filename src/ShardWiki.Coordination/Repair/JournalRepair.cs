using System.Collections.Immutable;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// Finds what would make a damaged journal whole again, and does it when told. It never leads the branch to fewer lines
/// than were seen here unless that was wished for, and never deletes: what it replaces is kept under
/// <c>shardwiki/aside</c> in the git directory. What stands in a line cannot be mended from within; then a whole copy
/// has to come from elsewhere.
/// </summary>
public sealed class JournalRepair(GitRepository repository, JournalPlace place, RepairWish wish)
{
    private const int Rounds = 6; // each does away with something that hid the next
    private readonly RepairSite _site = new(repository, place);
    private bool _isFetched;

    /// <summary>Looks and changes nothing.</summary>
    public RepairProposal Propose()
    {
        var leftovers = RepairLeftovers.Of(repository, place);
        var torn = Torn();
        return torn.IsEmpty ? Branch(leftovers) : new RepairProposal([.. leftovers, .. torn], null, null);
    }

    /// <summary>
    /// Does what is proposed, and looks again, until nothing is left to do; all steps that were done, and what remains.
    /// Null where a writer that lives does not let it in. Throws <see cref="GitException"/> or <see cref="IOException"/>
    /// where a step fails.
    /// </summary>
    public RepairProposal? Apply(CancellationToken cancellation)
    {
        var done = ImmutableArray.CreateBuilder<RepairStep>();
        var next = Propose();
        // The gate forgets who died inside; so the leftovers are looked for before it is entered.
        using var gate = StoreGate.Enter(new JournalGate(repository, place).File, 3 * place.Term);
        for (var round = 0; gate is not null && round < Rounds && !next.Steps.IsEmpty; round++)
        {
            foreach (var step in next.Steps)
            {
                step.Do(_site, cancellation);
                _isFetched |= step is RepairStep.FetchCopy;
                done.Add(step);
            }

            next = Propose();
        }

        return gate is null ? null : next with { Steps = done.ToImmutable() };
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
        var (seen, isMarkTorn) = Mark();
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
        steps = !isMarkTorn && seen == head ? steps : steps.Add(new RepairStep.WriteMark(head));
        return new RepairProposal(place.MarkFile is null ? [.. steps.Where(it => it is not RepairStep.WriteMark)] : steps,
            PackAudit.Fault(repository) is { } torn ? new JournalDamagedException(1, torn) : null, head);
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
        return wish.From is { } from && !_isFetched
            ? new RepairProposal(steps.Add(new RepairStep.FetchCopy(from)), null, null)
            : new RepairProposal(steps, damage, null);
    }

    private (JournalHead Seen, bool IsTorn) Mark()
    {
        try
        {
            return (new JournalMark(place.MarkFile, place.Stream).Read(), false);
        }
        catch (JournalDamagedException)
        {
            return (JournalHead.None, true);
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
