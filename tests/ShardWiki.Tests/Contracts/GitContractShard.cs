using ShardWiki.Model;
using ShardWiki.Testing;

namespace ShardWiki.Tests;

/// <summary>A repository as a shard, reached in one of the ways in which one can be.</summary>
internal sealed class GitContractShard : FilesContractShard
{
    private readonly ScriptedRepository repository = new();
    private readonly Way way;

    public GitContractShard(Way way)
    {
        this.way = way;
        // A bundle of nothing cannot be made.
        repository.Commit("begin");
        Publish();
    }

    public enum Way
    {
        Path,
        Bundle,
        Url,
        Folder,
    }

    public override bool KeepsHistory => true;

    public override Attachment Attachment => way switch
    {
        Way.Bundle => GatheringSpace.Git("shard", Bundle),
        Way.Url => GatheringSpace.Git("shard", $"file://{repository.Root}"),
        Way.Folder => GatheringSpace.Folder("shard", repository.Root),
        _ => GatheringSpace.Git("shard", repository.Root),
    };

    private string Bundle => repository.Root + ".bundle";

    public override string PathOf(string path) => Path.Combine(repository.Root, path);

    public override void Publish()
    {
        repository.Commit("publish");
        if (way == Way.Bundle)
        {
            repository.Git("bundle", "create", "-q", Bundle, "main");
        }
    }

    public override void Remove()
    {
        File.Delete(Bundle);
        Delete(repository.Root);
    }

    public override void Dispose()
    {
        File.Delete(Bundle);
        Directory.CreateDirectory(repository.Root);
        repository.Dispose();
    }
}
