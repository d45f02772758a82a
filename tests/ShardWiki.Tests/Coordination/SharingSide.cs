using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>One person's repository with a journal, which names others.</summary>
internal sealed class SharingSide : IDisposable
{
    private readonly ScriptedRepository _git = new();
    private readonly JournalStream _stream;
    private readonly JournalPlace _place;

    public SharingSide(string folder, SpaceName? space = null)
    {
        _stream = new JournalStream.OfSpace(space ?? Script.Handbook);
        Repository = GitRepository.InitBare(folder);
        Mark = Path.Combine(folder, "mark");
        _place = new JournalPlace
        {
            Stream = _stream,
            Remote = "origin",
            MarkFile = Mark,
            Clock = TimeProvider.System,
        };
        Journal = GitJournal.Open(Repository, _place);
    }

    public GitRepository Repository { get; }

    public GitJournal Journal { get; private set; }

    public string Mark { get; }

    /// <summary>What the branch here is; the remote's where there is none.</summary>
    public ObjectName? Tip => Repository.Resolve($"refs/heads/{_stream.Branch}")
        ?? Repository.Resolve($"refs/remotes/origin/{_stream.Branch}");

    public void Name(string remote, string address) => Git("remote", "add", remote, address);

    public string Git(params string[] arguments) => _git.Git([$"--git-dir={Repository.GitDirectory}", .. arguments]);

    public IEnumerable<Guid> Lines() => Journal.Read(0).Select(line => line.Id);

    public SharingOutcome Push(string remote = "origin") => With(remote).Push(Stop);

    public SharingOutcome Fetch(string remote = "origin") => With(remote).Fetch(Stop);

    public SharingOutcome Replace(JournalFork told)
    {
        var outcome = With("origin").Replace(told, Stop);
        Journal = GitJournal.Open(Repository, _place);
        return outcome;
    }

    public void Dispose()
    {
        Journal.Dispose();
        Repository.Dispose();
        _git.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private JournalSharing With(string remote) =>
        new(Repository, _place, RemotePlace.Find((Repository, "."), remote, [], out _)!);
}
