using System.Buffers.Binary;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>libgit2 follows an index wherever it leads, and out of the pack that is the end of the process.</summary>
public sealed class An_index_that_leads_beyond_its_pack : IDisposable
{
    private const int Names = 8 + (256 * 4);
    private readonly ScratchFolder _scratch = new();
    private readonly ObjectName _commit;
    private readonly string _index;
    private readonly byte[] _whole;

    public An_index_that_leads_beyond_its_pack()
    {
        using var repository = GitRepository.InitBare(_scratch.Path("r.git"));
        var tree = repository.WriteTree([("a", repository.WriteBlob("a text"u8), false)]);
        var somebody = new Signature("A", "a@example.org", DateTimeOffset.UnixEpoch);
        _commit = repository.WriteCommit(new CommitDraft
        {
            Tree = tree, Parents = [], Author = somebody, Committer = somebody, Message = "One\n",
        });
        Assert.Equal(3, PackedObjects.Of(repository, _commit));
        _index = Directory.GetFiles(_scratch.Path("r.git/objects/pack"), "*.idx").Single();
        _whole = File.ReadAllBytes(_index);
        File.SetAttributes(_index, FileAttributes.Normal);
    }

    private static int Places(int count) => Names + (count * 24);

    [Fact]
    public void Is_read_where_it_is_sound()
    {
        Assert.Equal("One\n", Read());
    }

    [Theory]
    [InlineData(0x7fff_fff0u)]
    [InlineData(0x8000_0000u)]
    [InlineData(0xffff_ffffu)]
    [InlineData(11u)]
    public void Is_told(uint place)
    {
        for (var row = 0; row < 3; row++)
        {
            var bytes = _whole.ToArray();
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(Places(3) + (row * 4)), place);
            File.WriteAllBytes(_index, bytes);
            Assert.Contains("names a place that its pack does not have", Refusal(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Is_told_when_the_place_is_where_the_sum_of_the_pack_stands()
    {
        var end = new FileInfo(Path.ChangeExtension(_index, ".pack")).Length;
        var bytes = _whole.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(Places(3)), (uint)(end - 20));
        File.WriteAllBytes(_index, bytes);
        Assert.Contains("names a place that its pack does not have", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_told_when_its_table_of_names_falls()
    {
        var bytes = _whole.ToArray();
        bytes[8 + 3] = 0xff;
        File.WriteAllBytes(_index, bytes);
        Assert.Contains("is out of order", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(100)]
    [InlineData(Names + 30)]
    public void Is_told_when_it_is_cut(int length)
    {
        File.WriteAllBytes(_index, _whole[..length]);
        Assert.Contains("of a pack is damaged", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_told_in_the_first_version_of_the_format()
    {
        File.Delete(_index);
        GitRun("index-pack", "--index-version=1", Path.ChangeExtension(_index, ".pack"));
        Assert.Equal("One\n", Read());

        var bytes = File.ReadAllBytes(_index);
        File.SetAttributes(_index, FileAttributes.Normal);
        bytes[256 * 4] = 0x7f;
        File.WriteAllBytes(_index, bytes);
        Assert.Contains("names a place that its pack does not have", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_read_where_places_stand_in_the_table_of_long_ones()
    {
        File.Delete(_index);
        GitRun("index-pack", "--index-version=2,0x10", Path.ChangeExtension(_index, ".pack"));
        Assert.Equal("One\n", Read());

        var bytes = File.ReadAllBytes(_index);
        File.SetAttributes(_index, FileAttributes.Normal);
        bytes[^42] ^= 0x70;
        File.WriteAllBytes(_index, bytes);
        Assert.Contains("names a place that its pack does not have", Refusal(), StringComparison.Ordinal);
    }

    public void Dispose() => _scratch.Dispose();

    private void GitRun(params string[] arguments) =>
        _ = GitProgram.On(_scratch.Path("r.git")).Run(arguments).OrThrow("the index could not be made");

    private string Read()
    {
        using var repository = GitRepository.Open(_scratch.Path("r.git"));
        return repository.Commit(_commit).Message;
    }

    private string Refusal() => Assert.Throws<GitException>(Read).Message;
}
