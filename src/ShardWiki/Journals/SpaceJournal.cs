using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>
/// The open journal of a space with the repository that it stands in: its branch, its seed, or an empty one.
/// </summary>
internal sealed class SpaceJournal : IDisposable
{
    private const string OwnRepository = "journal.git";
    private readonly JournalPlace _place;

    private SpaceJournal(OpenSpace space, GitRepository? repository)
    {
        (Repository, _place) = (repository, PlaceOf(space));
        Branch = repository is null ? null : GitJournal.Open(repository, _place);
        Journal = Seeded(space, (IJournal?)Branch ?? new MemoryJournal(_place.Stream));
    }

    public IJournal Journal { get; }

    /// <summary>The branch below it; null outside any repository.</summary>
    public GitJournal? Branch { get; }

    /// <summary>The repository of that branch; null outside any repository.</summary>
    public GitRepository? Repository { get; }

    /// <summary>Where the space has a repository of its own, where it has one.</summary>
    public static string OwnRepositoryOf(OpenSpace space) => OwnRepositoryIn(space.Folder);

    /// <summary>Where a space in that folder has one.</summary>
    public static string OwnRepositoryIn(string folder) => Path.Combine(folder, OwnRepository);

    /// <summary>The journal for reading; it makes nothing.</summary>
    public static SpaceJournal Open(OpenSpace space) => new(space, FindRepository(space));

    /// <summary>
    /// The journal for appending; outside any repository it makes one beside the configuration (I-6).
    /// </summary>
    public static SpaceJournal OpenOrMake(OpenSpace space) =>
        new(space, FindRepository(space) ?? GitRepository.InitBare(OwnRepositoryOf(space)));

    /// <summary>
    /// The repository that the configuration names, or the one of our own; null where there is neither.
    /// </summary>
    public static GitRepository? FindRepository(OpenSpace space)
    {
        var own = OwnRepositoryOf(space);
        return Directory.Exists(own)
            ? GitRepository.Open(own)
            : GitRepository.Find(Path.GetFullPath(Path.Combine(space.Folder, space.Configuration.Journal.Repository)));
    }

    /// <summary>The way to exchange the branch with a remote; there must be a repository.</summary>
    public JournalSharing SharingWith(RemotePlace remote) => new(Repository!, _place, remote);

    /// <summary>The way to repair the branch; there must be a repository.</summary>
    public JournalRepair RepairBy(RepairWish wish) => new(Repository!, _place, wish);

    /// <summary>Takes a seed into a branch that has no line, so that the two are one journal from here on.</summary>
    public void Plant()
    {
        if (Branch is { } branch && branch.Head() == JournalHead.None && Journal.Head() != JournalHead.None)
        {
            _ = branch.Import(Journal.Read(0));
        }
    }

    public void Dispose()
    {
        Journal.Dispose();
        Repository?.Dispose();
    }

    private static JournalPlace PlaceOf(OpenSpace space) => new()
    {
        Stream = new JournalStream.OfSpace(space.Configuration.Space),
        Remote = space.Configuration.Journal.Remote,
        MarkFile = space.MarkFile,
        Clock = space.Clock,
    };

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
