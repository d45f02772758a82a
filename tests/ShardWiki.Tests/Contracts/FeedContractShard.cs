using System.Security;
using ShardWiki.Model;
using ShardWiki.Testing;

namespace ShardWiki.Tests;

/// <summary>A feed whose entries have what would be paths as their ids.</summary>
internal sealed class FeedContractShard : ContractShard
{
    private readonly ScratchFolder scratch = new();
    private readonly SortedDictionary<string, string> entries = new(StringComparer.Ordinal);

    public override Attachment Attachment => new()
    {
        Name = ShardName.Parse("shard"),
        Adapter = "feed",
        Location = scratch.Path("planet.atom"),
    };

    public override void Publish(params (string Path, string Text)[] pages)
    {
        foreach (var (path, text) in pages)
        {
            entries[path] = text;
        }

        scratch.Write("planet.atom", $"""
            <feed xmlns="http://www.w3.org/2005/Atom">{string.Concat(entries.Select(entry => $"""
            <entry><id>{SecurityElement.Escape(entry.Key)}</id><content>{SecurityElement.Escape(entry.Value)}</content></entry>
            """))}</feed>
            """);
    }

    public override void PublishNoPage() => Publish();

    public override void Remove() => File.Delete(Attachment.Location);

    public override void Dispose() => scratch.Dispose();
}
