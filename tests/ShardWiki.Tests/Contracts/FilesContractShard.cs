namespace ShardWiki.Tests;

/// <summary>A shard whose pages are files, with names and bytes that somebody chose.</summary>
public abstract class FilesContractShard : ContractShard
{
    /// <summary>Where a file of it lies before it is published.</summary>
    public abstract string PathOf(string path);

    /// <summary>Makes whatever was written the shard's present.</summary>
    public abstract void Publish();

    public override void Publish(params (string Path, string Text)[] pages)
    {
        foreach (var (path, text) in pages)
        {
            Write(path, System.Text.Encoding.UTF8.GetBytes(text));
        }

        Publish();
    }

    public override void PublishNoPage() => Publish(("pic.png", "x"));

    public void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), content);
    }
}
