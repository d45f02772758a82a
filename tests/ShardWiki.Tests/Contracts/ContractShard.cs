using ShardWiki.Model;

namespace ShardWiki.Tests;

/// <summary>A shard that the contract of adapters is tried on: a place that can be written and taken away.</summary>
public abstract class ContractShard : IDisposable
{
    /// <summary>How it is attached.</summary>
    public abstract Attachment Attachment { get; }

    /// <summary>Whether the backend knows versions, their authors and former paths.</summary>
    public abstract bool KeepsHistory { get; }

    /// <summary>Where a file of it lies before it is published.</summary>
    public abstract string PathOf(string path);

    /// <summary>Makes whatever was written the shard's present.</summary>
    public abstract void Publish();

    /// <summary>Takes the whole shard away.</summary>
    public abstract void Remove();

    public abstract void Dispose();

    /// <summary>Writes files and publishes them.</summary>
    public void Publish(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            Write(path, System.Text.Encoding.UTF8.GetBytes(text));
        }

        Publish();
    }

    public void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), content);
    }

    protected static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
