using Xunit;

namespace ShardWiki.Acceptance;

[Collection("corpora")]
public sealed class The_archive_of_the_corpora(CorporaSpace corpora)
{
    [Fact]
    public void Gives_its_site_again_without_a_network_and_tells_of_a_flipped_byte()
    {
        var space = corpora.Space;
        var made = space.Run("-q", "archive", "-o", "corpora.zip");
        Assert.True(made.ExitCode == 0, made.ToString());
        var alone = space.Shell("unshare -rn true").ExitCode == 0 ? "unshare -rn " : "";

        var whole = space.Shell($"{alone}shardwiki archive verify --rebuild corpora.zip");

        Assert.True(whole.ExitCode == 0, whole.ToString());
        Assert.Contains("of the site made again, byte for byte", whole.Output, StringComparison.Ordinal);

        var at = Flip(space.PathOf("corpora.zip"));
        var damaged = space.Run("archive", "verify", "corpora.zip");
        File.Delete(space.PathOf("corpora.zip"));
        Assert.True(damaged.ExitCode == 1, $"byte {at}: {damaged}");
        Assert.Contains("is not as it was written", damaged.Output, StringComparison.Ordinal);
    }

    private static long Flip(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        var at = new Random(7).NextInt64(stream.Length);
        stream.Position = at;
        var bytes = (byte)(stream.ReadByte() ^ 0x10);
        stream.Position = at;
        stream.WriteByte(bytes);
        return at;
    }
}
