using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// Keeps a journal small: after every 1,000 commits its loose objects become one pack. No line is ever removed by it.
/// </summary>
internal sealed class JournalPacking(GitRepository repository)
{
    /// <summary>Commits between two packs.</summary>
    public const int Often = 1000;

    /// <summary>
    /// Counts one commit, and packs when it is time. What goes wrong then takes nothing back: the append stands, and the
    /// next one tries again.
    /// </summary>
    public void After(GateVisit visit, ObjectName tip)
    {
        try
        {
            visit.Unpacked++;
            if (visit.Unpacked >= Often)
            {
                PackedObjects.Of(repository, tip);
                visit.Unpacked = 0;
            }
        }
        catch (Exception failure) when (failure is GitException or IOException or UnauthorizedAccessException)
        {
            // The count stays, so that it is tried again.
        }
    }
}
