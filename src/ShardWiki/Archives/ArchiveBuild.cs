using ShardWiki.Git;

namespace ShardWiki;

/// <summary>
/// Builds the space of an archive where it was laid down: as its lock says, without a network, and without what lies above
/// its folder.
/// </summary>
internal static class ArchiveBuild
{
    /// <summary>Builds it into <paramref name="output"/> and leaves nothing else behind.</summary>
    public static VerbOutcome Of(SpaceRequest space, string output, IProgress<WalkStep>? progress, CancellationToken cancellation)
    {
        // A repository of its own, without a line: else one that the folder for temporary files lies in would be asked.
        var journal = SpaceJournal.OwnRepositoryIn(space.Folder);
        GitRepository.InitBare(journal).Dispose();
        var request = new BuildRequest
        {
            Space = space,
            Source = BuildSource.Locked,
            Offline = true,
            Full = true,
            FailOn = "none",
            Output = output,
            Progress = progress,
        };
        var outcome = BuildVerb.Run(request, cancellation);
        ScratchPlace.Remove(journal);
        ScratchPlace.Remove(Path.Combine(space.Folder, ".shardwiki"));
        return outcome;
    }
}
