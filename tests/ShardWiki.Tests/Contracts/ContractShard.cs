using ShardWiki.Model;

namespace ShardWiki.Tests;

/// <summary>A shard that the contract of adapters is tried on: a place that can be written and taken away.</summary>
public abstract class ContractShard : IDisposable
{
    /// <summary>How it is attached.</summary>
    public abstract Attachment Attachment { get; }

    /// <summary>Whether the backend knows versions, their authors and former paths.</summary>
    public virtual bool KeepsHistory => false;

    /// <summary>Makes pages of these names and texts the shard's present, beside those that are there.</summary>
    public abstract void Publish(params (string Path, string Text)[] pages);

    /// <summary>Makes a present without any page.</summary>
    public abstract void PublishNoPage();

    /// <summary>Takes the whole shard away.</summary>
    public abstract void Remove();

    public abstract void Dispose();

    protected static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
