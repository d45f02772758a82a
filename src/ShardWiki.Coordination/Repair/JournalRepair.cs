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
        // Opened anew, since libgit2 goes on reading packs that were put aside.
        using var now = GitRepository.Open(repository.GitDirectory);
        return new RepairLook(now, place, _isFetched ? wish with { From = null } : wish).Proposal();
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
}
