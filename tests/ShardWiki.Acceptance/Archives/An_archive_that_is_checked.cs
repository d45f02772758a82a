using Xunit;

namespace ShardWiki.Acceptance;

public sealed class An_archive_that_is_checked : IDisposable
{
    private const string Files = """
        -- shardwiki.yml --
        space: kept
        title: Kept
        shards:
          - { name: notes, folder: notes, dialect: gfm }
          - { name: wiki, git: wiki, dialect: gfm, mount: wiki }
        -- notes/index.md --
        # Home

        See [the wiki](wiki/page.md).
        -- wiki/page.md --
        # Page %0A % é

        """;

    private readonly TestSpace _space = TestSpace.Of(Files);

    public An_archive_that_is_checked()
    {
        _space.Write("notes/percent%0Aé.md", "# Odd name\n"u8.ToArray());
        _space.Git("init", "-q", "-b", "main", "wiki");
        _space.Git("-C", "wiki", "add", "-A");
        _space.Git("-C", "wiki", "commit", "-q", "-m", "Begin");
        var made = _space.Run("archive", "-o", "kept.zip");
        Assert.True(made.ExitCode == 0, made.ToString());
    }

    [Fact]
    public void Gives_its_site_again_without_a_network()
    {
        Assert.SkipUnless(_space.Shell("unshare -rn true").ExitCode == 0, "this machine lets nobody leave the network");
        File.Move(_space.PathOf("kept.zip"), _space.PathOf("moved.zip"));
        Directory.Delete(_space.PathOf("notes"), recursive: true);
        Directory.Delete(_space.PathOf("wiki"), recursive: true);

        var ran = _space.Shell("unshare -rn shardwiki archive verify --rebuild moved.zip");

        Assert.True(ran.ExitCode == 0, ran.ToString());
        Assert.Contains("of the site made again, byte for byte", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_a_space_of_its_own_when_it_is_unpacked()
    {
        System.IO.Compression.ZipFile.ExtractToDirectory(_space.PathOf("kept.zip"), _space.PathOf("out"));

        var ran = _space.Run("-C", "out/kept/data", "build", "--locked", "--offline", "-o", _space.PathOf("again"));

        Assert.True(ran.ExitCode == 0, ran.ToString());
        Assert.Equal(new BuiltSite(_space.PathOf("out/kept/data/site")).Hashes(), new BuiltSite(_space.PathOf("again")).Hashes());
        Assert.Equal(0, _space.Shell("git -C wiki bundle verify -q \"$PWD\"/out/kept/data/shards/*.bundle").ExitCode);
    }

    [Fact]
    public void Is_whole_to_programs_that_know_digests_only()
    {
        System.IO.Compression.ZipFile.ExtractToDirectory(_space.PathOf("kept.zip"), _space.PathOf("out"));

        // A percent sign in a name is escaped in a bag, which they do not know.
        var ran = _space.Shell("cd out/kept && for n in 256 512; do for m in manifest tagmanifest; do"
            + " grep -v % $m-sha$n.txt | sha${n}sum --strict --quiet -c - || exit 1; done; done");

        Assert.True(ran.ExitCode == 0, ran.ToString());
        Assert.Contains("data/shards/notes/percent%250Aé.md", _space.Read("out/kept/manifest-sha256.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_file_that_is_damaged_and_exits_1()
    {
        var bytes = File.ReadAllBytes(_space.PathOf("kept.zip"));
        bytes[40] ^= 1;
        _space.Write("kept.zip", bytes);

        var ran = _space.Run("archive", "verify", "kept.zip");

        Assert.Equal(1, ran.ExitCode);
        Assert.Equal("bag-info.txt is not as it was written\n", ran.Output);
    }

    [Fact]
    public void Needs_a_file_that_is_there()
    {
        Assert.Equal(2, _space.Run("archive", "verify", "nothing.zip").ExitCode);
        Assert.Equal(2, _space.Run("archive").ExitCode);
    }

    public void Dispose() => _space.Dispose();
}
