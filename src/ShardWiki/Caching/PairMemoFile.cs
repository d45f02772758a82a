using ShardWiki.Union;

namespace ShardWiki;

/// <summary>Keeps which pairs of texts were compared from one run to the next, one file for each output folder of a space.</summary>
internal sealed class PairMemoFile(OpenSpace space, string output)
{
    private readonly string _path = CacheFile.PathOf(space, "pairs", output);

    /// <summary>What is remembered; nothing where that cannot be read.</summary>
    public VerifiedPairs Read() =>
        CacheFile.Read(_path, (ReadOnlyMemory<byte> content) => new VerifiedPairs(content)) ?? new VerifiedPairs();

    /// <summary>Keeps what was asked of <paramref name="pairs"/> for the next run, where that is not what is kept.</summary>
    public void Write(VerifiedPairs pairs)
    {
        if (!pairs.IsAsItWas)
        {
            CacheFile.Write(_path, stream => stream.Write(pairs.ToBytes()));
        }
    }
}
