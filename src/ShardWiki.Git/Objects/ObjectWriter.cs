using LibGit2Sharp;

namespace ShardWiki.Git;

/// <summary>Writes objects. Writing moves no reference, and the same value written twice is one object.</summary>
internal static class ObjectWriter
{
    internal static ObjectName Blob(Repository into, ReadOnlySpan<byte> content) =>
        ObjectStore.Name(into.ObjectDatabase.Write<Blob>(content.ToArray()));

    internal static ObjectName Tree(Repository into, IEnumerable<(string Name, ObjectName Id, bool IsTree)> entries)
    {
        var definition = new TreeDefinition();
        foreach (var (name, id, isTree) in entries)
        {
            if (isTree)
                definition.Add(name, into.Lookup<Tree>(ObjectStore.Id(id)) ?? throw Missing(id));
            else
                definition.Add(name, into.Lookup<Blob>(ObjectStore.Id(id)) ?? throw Missing(id),
                    Mode.NonExecutableFile);
        }
        return ObjectStore.Name(into.ObjectDatabase.CreateTree(definition).Id);
    }

    internal static ObjectName Commit(Repository into, CommitDraft draft)
    {
        var tree = into.Lookup<Tree>(ObjectStore.Id(draft.Tree)) ?? throw Missing(draft.Tree);
        var parents = draft.Parents.Select(parent => ObjectStore.Get(into, parent)).ToList();
        var commit = into.ObjectDatabase.CreateCommit(Of(draft.Author), Of(draft.Committer), draft.Message, tree,
            parents, false);
        return ObjectStore.Name(commit.Id);
    }

    private static LibGit2Sharp.Signature Of(Signature signature) => new(signature.Name, signature.Email, signature.At);

    private static GitException Missing(ObjectName id) => new($"the repository does not hold the object {id}");
}
