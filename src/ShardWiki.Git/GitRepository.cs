using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>
/// One git repository, opened where it is: its references, objects and histories. Nothing of it is ever run, checked
/// out or fetched, and of its configuration only what says where its objects are is believed. Safe for several threads.
/// </summary>
public sealed class GitRepository : IDisposable
{
    private readonly RepositoryPlace _place;
    private readonly GitProgram _program;
    private readonly Lazy<ObjectStore> _store;
    private readonly Lazy<ReferenceSwap> _swap;
    private readonly LooseObjects _loose;

    private GitRepository(RepositoryPlace place, FileSteps? steps = null)
    {
        (_place, Steps) = (place, steps ?? FileSteps.Unwatched);
        _program = GitProgram.On(place.GitDirectory);
        _store = new Lazy<ObjectStore>(() => new ObjectStore(place));
        _swap = new Lazy<ReferenceSwap>(() => new ReferenceSwap(place.GitDirectory));
        _loose = new LooseObjects(place.CommonDirectory, Steps);
    }

    /// <summary>The repository that holds a folder, looked for upwards; null where there is none.</summary>
    public static GitRepository? Find(string path) => RepositoryPlace.Above(path) is { } found ? Open(found) : null;

    /// <summary>The repository whose work tree or git directory is this folder. Throws <see cref="GitException"/>.</summary>
    public static GitRepository Open(string path, FileSteps? steps = null) => new(RepositoryPlace.At(path), steps);

    /// <summary>
    /// A new repository with a work tree; without template, hence without hooks. Its branch is <c>main</c>.
    /// </summary>
    public static GitRepository Init(string path) => new(RepositoryPlace.Made(path));

    /// <summary>A new bare repository.</summary>
    public static GitRepository InitBare(string path) => new(RepositoryPlace.Made(path, "--bare"));

    /// <summary>The user's name and address as git knows them here; null where git has not been told.</summary>
    public static Person? ConfiguredUser(string folder) => UserSettings.Person(folder);

    /// <summary>Who is told of what is written here.</summary>
    public FileSteps Steps { get; }

    /// <summary>The trees of commits that were looked up.</summary>
    internal ConcurrentDictionary<ObjectName, ObjectName> Trees { get; } = [];

    /// <summary>Absolute.</summary>
    public string GitDirectory => _place.GitDirectory;

    /// <summary>Absolute; where references and objects are, also for a linked work tree.</summary>
    public string CommonDirectory => _place.CommonDirectory;

    /// <summary>Absolute; null for a bare repository.</summary>
    public string? WorkTree => _place.WorkTree;

    /// <summary>Absolute; files and folders one of which changes with any reference, or with how much history is there.</summary>
    public ImmutableArray<string> ReferencePlaces => _place.ReferencePlaces;

    /// <summary>Whether older history was cut off when it was cloned.</summary>
    public bool IsShallow => _place.IsShallow;

    /// <summary>Whether it reads objects of other repositories of this machine, which its files name.</summary>
    public bool BorrowsObjects => _place.BorrowsObjects;

    /// <summary>The full name of the branch that HEAD stands for; null where HEAD is a commit.</summary>
    public string? HeadReference => _store.Value.Ask(of =>
        of.Refs.Head is LibGit2Sharp.SymbolicReference head ? head.TargetIdentifier : null);

    /// <summary>
    /// A branch, tag, full reference or commit id as a commit; "" or null is HEAD. Null where there is none.
    /// </summary>
    public ObjectName? Resolve(string? reference) =>
        _store.Value.Ask(of => ShardWiki.Git.References.Resolve(of, reference));

    /// <summary>The full names that begin with a prefix, sorted.</summary>
    public ImmutableArray<string> References(string prefix) =>
        _store.Value.Ask(of => ShardWiki.Git.References.Below(of, prefix));

    public CommitFacts Commit(ObjectName commit) =>
        _store.Value.Commit(commit) ?? throw new GitException($"'{GitDirectory}' holds no commit {commit}");

    public ObjectName? MergeBase(ObjectName a, ObjectName b) => _store.Value.MergeBase(a, b);

    /// <summary>Whether <paramref name="ancestor"/> is <paramref name="descendant"/> or stands in its history.</summary>
    public bool IsAncestor(ObjectName ancestor, ObjectName descendant) => MergeBase(ancestor, descendant) == ancestor;

    /// <summary>The tree of a folder in a commit; "" is the root. Null where there is no such folder.</summary>
    public ObjectName? TreeAt(ObjectName commit, string folder) =>
        _store.Value.Ask(of => TreeListing.Find(of, commit, folder.Trim('/')));

    /// <summary>Every file below a folder of a commit, sorted by path; empty where there is no such folder.</summary>
    public ImmutableArray<TreeFile> Files(ObjectName commit, string folder) =>
        TreeAt(commit, folder) is { } tree ? Files(tree) : [];

    /// <summary>Every file below a tree. Throws <see cref="TooMuchException"/> beyond what is read of any.</summary>
    public ImmutableArray<TreeFile> Files(ObjectName tree) => TreeListing.Files(_program, tree);

    /// <summary>A bulk reader of contents, to be disposed.</summary>
    public BlobReader OpenBlobs() => new(_program);

    /// <summary>The exact history of every path below a folder, in one pass (formats.md 5).</summary>
    public PathHistories Histories(HistoryRequest request) =>
        HistoryBuild.Of(_program, _place, request with { Folder = request.Folder.Trim('/') });

    /// <summary>One tree object, not its sub-folders.</summary>
    public ImmutableArray<TreeEntry> Tree(ObjectName tree) => _store.Value.Tree(tree);

    /// <summary>One tree object, byte for byte.</summary>
    internal RawTree ReadTree(ObjectName tree) => new(
        _program.Run("cat-file", "tree", tree.ToString()).OrThrow($"'{GitDirectory}' holds no tree {tree}").Output);

    /// <summary>Null where the repository does not hold that blob.</summary>
    public byte[]? ReadBlob(ObjectName blob) => _store.Value.Blob(blob);

    /// <summary>The same, as strict as <see cref="FaultOf"/>: throws <see cref="GitException"/> where its file is not whole.</summary>
    public byte[]? ReadWhole(ObjectName blob) => _loose.ReadWhole(blob) ?? ReadBlob(blob);

    /// <summary>Objects to be written together, which is faster than one by one.</summary>
    public ObjectBatch Batch() => new(_loose, _store.Value);

    public ObjectName WriteBlob(ReadOnlySpan<byte> content)
    {
        var batch = Batch();
        return batch.Landed(batch.Blob(content));
    }

    public ObjectName WriteTree(IEnumerable<(string Name, ObjectName Id, bool IsTree)> entries)
    {
        var batch = Batch();
        return batch.Landed(batch.Tree(entries));
    }

    public ObjectName WriteCommit(CommitDraft draft)
    {
        var batch = Batch();
        return batch.Landed(batch.Commit(draft));
    }

    /// <summary>
    /// What is wrong with the file of an object; null where it is whole, packed or not there. Stricter than git, which
    /// overlooks a torn end.
    /// </summary>
    public string? FaultOf(ObjectName id) => _loose.Fault(id);

    /// <summary>
    /// Moves a reference if, and only if, it still holds <paramref name="expected"/> (null: does not exist). A lost
    /// race changes nothing.
    /// </summary>
    public SwapOutcome CompareAndSwap(string reference, ObjectName? expected, ObjectName next, string message)
    {
        Steps.Before("move a reference");
        var won = _swap.Value.Try(reference, (expected, next), message);
        Steps.Before("flush a reference");
        if (won && (expected is null || !Libgit2.Flushes))
        {
            new ReferenceFile(CommonDirectory, reference).Flush();
        }

        return won ? new SwapOutcome.Swapped() : new SwapOutcome.Moved(Resolve(reference));
    }

    /// <summary>The file of a reference, whether there is one or not.</summary>
    public ReferenceFile FileOf(string reference) => new(CommonDirectory, reference);
    /// <summary>What a reference holds, whatever kind of object that is; null where there is none.</summary>
    public ObjectName? Target(string reference) => FileOf(reference).Value;

    /// <summary>Removes a reference if, and only if, it still holds <paramref name="expected"/>.</summary>
    public bool RemoveReference(string reference, ObjectName expected) =>
        _store.Value.Ask(of => ShardWiki.Git.References.Remove(of, reference, expected));

    /// <summary>Removes the object files that a writer left half written when it died; their number.</summary>
    public int RemoveUnfinished(ProcessMark writer) => _loose.RemoveUnfinished(writer);

    /// <summary>A value of the repository's own configuration; null where it has none.</summary>
    public string? ConfigValue(string key) => _store.Value.Ask(of =>
        of.Config.Get<string>(key, LibGit2Sharp.ConfigurationLevel.Local)?.Value);

    public void SetConfigValue(string key, string value) => _store.Value.Ask(of =>
    {
        of.Config.Set(key, value, LibGit2Sharp.ConfigurationLevel.Local);
        return value;
    });

    public void Dispose()
    {
        if (_store.IsValueCreated)
        {
            _store.Value.Dispose();
        }

        if (_swap.IsValueCreated)
        {
            _swap.Value.Dispose();
        }
    }
}
