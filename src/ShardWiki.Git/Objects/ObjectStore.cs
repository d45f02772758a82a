using System.Collections.Immutable;
using LibGit2Sharp;

namespace ShardWiki.Git;

/// <summary>
/// The objects and references of one repository, in process. libgit2's handles are not made for several threads at
/// once, so each call takes a lock; bulk reading goes through <see cref="BlobReader"/> instead.
/// </summary>
internal sealed class ObjectStore : IDisposable
{
    private readonly Lock _gate = new();
    private readonly PackGate _packs;
    private readonly Repository _repository;

    internal ObjectStore(RepositoryPlace place)
    {
        var gitDirectory = place.GitDirectory;
        _packs = new PackGate(place.CommonDirectory);
        Libgit2.Require();
        try
        {
            _repository = new Repository(gitDirectory);
        }
        catch (LibGit2SharpException failure)
        {
            throw new GitException($"'{gitDirectory}' cannot be opened: {Scrub.Secrets(failure.Message)}", failure);
        }
    }

    internal T Ask<T>(Func<Repository, T> question)
    {
        lock (_gate)
        {
            _packs.Pass();
            try
            {
                return question(_repository);
            }
            catch (LibGit2SharpException failure)
            {
                throw new GitException($"'{_repository.Info.Path}': {Scrub.Secrets(failure.Message)}", failure);
            }
        }
    }

    internal ImmutableArray<TreeEntry> Tree(ObjectName tree) => Ask(of => of.Lookup<Tree>(Id(tree))?
        .Select(entry => new TreeEntry(entry.Name, Name(entry.Target.Id), entry.TargetType == TreeEntryTargetType.Tree))
        .ToImmutableArray()) ?? throw new GitException($"the repository holds no tree {tree}");

    internal byte[]? Blob(ObjectName blob) => Ask(of =>
    {
        if (of.Lookup<Blob>(Id(blob)) is not { } found)
        {
            return null;
        }

        using var content = found.GetContentStream();
        var bytes = new byte[checked((int)found.Size)];
        content.ReadExactly(bytes);
        return bytes;
    });

    internal CommitFacts? Commit(ObjectName commit) =>
        Ask(of => of.Lookup<Commit>(Id(commit)) is { } found ? Facts(found) : null);

    internal ObjectName? MergeBase(ObjectName a, ObjectName b) => Ask(of =>
        of.ObjectDatabase.FindMergeBase(Get(of, a), Get(of, b)) is { } found ? Name(found.Id) : (ObjectName?)null);

    public void Dispose()
    {
        lock (_gate)
        {
            _repository.Dispose();
        }
    }

    internal static ObjectId Id(ObjectName name) => new(name.ToString());

    internal static ObjectName Name(ObjectId id) => ObjectName.Parse(id.Sha);

    internal static Commit Get(Repository repository, ObjectName commit) =>
        repository.Lookup<Commit>(Id(commit)) ?? throw new GitException($"the repository holds no commit {commit}");

    private static CommitFacts Facts(Commit commit) => new()
    {
        Id = Name(commit.Id),
        Tree = Name(commit.Tree.Id),
        Parents = [.. commit.Parents.Select(parent => Name(parent.Id))],
        Author = Of(commit.Author),
        Committer = Of(commit.Committer),
        Message = commit.Message,
    };

    private static Signature Of(LibGit2Sharp.Signature signature) =>
        new(signature.Name, signature.Email, signature.When);
}
