using System.Text;

namespace ShardWiki;

/// <summary>
/// What the last build into an output folder told, by the digest of all that it was made of: where that is what would be
/// built now, and the files stand, there is nothing to do but to tell it again.
/// </summary>
internal sealed class StandingSite(OpenSpace space, string output)
{
    private readonly string _path = CacheFile.PathOf(space, "built", output);

    /// <summary>What was told; null where nothing is remembered.</summary>
    public StandingBuild? Find() => CacheFile.Read(_path, StandingForm.Read);

    /// <summary>Remembers what was told.</summary>
    public void Keep(StandingBuild built) => CacheFile.Write(_path, stream =>
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        StandingForm.Write(writer, built);
    });
}
