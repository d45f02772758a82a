using ShardWiki.Model;
using ShardWiki.Testing;

namespace ShardWiki.Tests;

/// <summary>A folder that is in no repository, as a shard.</summary>
internal sealed class PlainContractShard : FilesContractShard
{
    private readonly ScratchFolder scratch = new();

    public override Attachment Attachment => GatheringSpace.Folder("shard", scratch.Root);

    public override string PathOf(string path) => scratch.Path(path);

    public override void Publish()
    {
    }

    public override void Remove() => Delete(scratch.Root);

    public override void Dispose()
    {
        Directory.CreateDirectory(scratch.Root);
        scratch.Dispose();
    }
}
