using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>
/// The open journal of a space with the repository that it stands in: its branch, its seed, or an empty one.
/// </summary>
internal sealed class SpaceJournal : IDisposable
{
    private const string OwnRepository = "journal.git";
    private readonly GitRepository? _repository;

    private SpaceJournal(OpenSpace space, GitRepository? repository)
    {
        _repository = repository;
        var branch = BranchOf(space, repository);
        Branch = branch as GitJournal;
        Journal = Seeded(space, branch);
    }

    public IJournal Journal { get; }

    /// <summary>The branch below it; null outside any repository.</summary>
    public GitJournal? Branch { get; }

    /// <summary>The journal for reading; it makes nothing.</summary>
    public static SpaceJournal Open(OpenSpace space) => new(space, FindRepository(space));

    /// <summary>
    /// The journal for appending; outside any repository it makes one beside the configuration (I-6).
    /// </summary>
    public static SpaceJournal OpenOrMake(OpenSpace space) =>
        new(space, FindRepository(space) ?? GitRepository.InitBare(Path.Combine(space.Folder, OwnRepository)));

    /// <summary>
    /// The repository that the configuration names, or the one of our own; null where there is neither.
    /// </summary>
    public static GitRepository? FindRepository(OpenSpace space)
    {
        var own = Path.Combine(space.Folder, OwnRepository);
        return Directory.Exists(own)
            ? GitRepository.Open(own)
            : GitRepository.Find(Path.GetFullPath(Path.Combine(space.Folder, space.Configuration.Journal.Repository)));
    }

    public void Dispose()
    {
        Journal.Dispose();
        _repository?.Dispose();
    }

    private static IJournal BranchOf(OpenSpace space, GitRepository? repository)
    {
        var configuration = space.Configuration;
        var place = new JournalPlace
        {
            Stream = new JournalStream.OfSpace(configuration.Space),
            Remote = configuration.Journal.Remote,
            MarkFile = space.MarkFile,
            Clock = space.Clock,
        };
        return repository is null ? new MemoryJournal(place.Stream) : GitJournal.Open(repository, place);
    }

    private static IJournal Seeded(OpenSpace space, IJournal journal)
    {
        if (space.Configuration.Journal.Seed is not { } seed)
        {
            return journal;
        }

        var lines = File.ReadAllBytes(Path.Combine(space.Folder, seed));
        return SeededJournal.Over(journal, lines, new JournalStream.OfSpace(space.Configuration.Space));
    }
}
