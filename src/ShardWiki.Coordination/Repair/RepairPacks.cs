using System.Collections.Immutable;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// What mends packs that are damaged: what can be made anew is, and a pack of whose objects all stand elsewhere is put
/// aside.
/// </summary>
internal static class RepairPacks
{
    public static ImmutableArray<RepairStep> Of(GitRepository repository) =>
        [.. PackAudit.Faults(repository).ToList().SelectMany(fault => Steps(repository, fault))];

    /// <summary>
    /// What is wrong with packs and cannot be mended from within; null where nothing is.
    /// </summary>
    public static JournalDamagedException? Remaining(GitRepository repository)
    {
        if (PackAudit.Faults(repository).FirstOrDefault() is not { } fault)
        {
            return null;
        }

        var lost = PackAudit.OnlyIn(repository, fault.Pack);
        return new JournalDamagedException(1, lost is null or []
            ? fault.Reason
            : $"{fault.Reason}; {lost.Value.Length} of its objects stand nowhere else here, such as {lost.Value[0]}");
    }

    private static IEnumerable<RepairStep> Steps(GitRepository repository, PackFault fault)
    {
        switch (fault.Part)
        {
            case PackPart.ReverseIndex:
                yield return new RepairStep.PutAside(fault.File, "its sum is another one, and git works without it");
                break;
            case PackPart.Index:
                if (PackIndex.CanBeMade(fault.Pack))
                {
                    yield return new RepairStep.WriteIndex(fault.Pack);
                }

                break;
            default:
                if (PackAudit.OnlyIn(repository, fault.Pack) is { IsEmpty: true })
                {
                    // The index first: without one git passes over a pack.
                    yield return new RepairStep.PutAside(
                        Path.ChangeExtension(fault.Pack, ".idx"), "it is the index of a damaged pack");
                    yield return new RepairStep.PutAside(
                        fault.Pack, "it is damaged, and all that it holds stands elsewhere, whole");
                }

                break;
        }
    }
}
