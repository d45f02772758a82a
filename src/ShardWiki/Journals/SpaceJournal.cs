using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>Opens the journal of a space: its branch, the seed where there is no branch yet, or an empty one.</summary>
internal static class SpaceJournal
{
    private const string OwnRepository = "journal.git";

    /// <summary>The journal for reading; it makes nothing.</summary>
    public static IJournal Open(OpenSpace space) =>
        FindRepository(space) is { } repository ? Open(space, repository) : WithSeed(space, new MemoryJournal(space.Configuration.Space));

    /// <summary>The journal for appending; outside any repository it makes one beside the configuration (I-6).</summary>
    public static IJournal OpenOrMake(OpenSpace space) =>
        Open(space, FindRepository(space) ?? GitRepository.InitBare(Path.Combine(space.Folder, OwnRepository)));

    private static IJournal Open(OpenSpace space, GitRepository repository)
    {
        var configuration = space.Configuration;
        var place = new JournalPlace
        {
            Space = configuration.Space,
            Remote = configuration.Journal.Remote,
            MarkFile = space.MarkFile,
        };
        return WithSeed(space, GitJournal.Open(repository, place));
    }

    private static IJournal WithSeed(OpenSpace space, IJournal journal)
    {
        if (space.Configuration.Journal.Seed is not { } seed || journal.Head().Seq > 0)
        {
            return journal;
        }

        return SeededJournal.Over(journal, File.ReadAllBytes(Path.Combine(space.Folder, seed)), space.Configuration.Space);
    }

    public static GitRepository? FindRepository(OpenSpace space)
    {
        var own = Path.Combine(space.Folder, OwnRepository);
        return Directory.Exists(own)
            ? GitRepository.Open(own)
            : GitRepository.Find(Path.GetFullPath(Path.Combine(space.Folder, space.Configuration.Journal.Repository)));
    }
}
