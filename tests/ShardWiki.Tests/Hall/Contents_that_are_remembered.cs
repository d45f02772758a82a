using ShardWiki.Adapters;
using ShardWiki.Git;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>What files hold is kept from one build to the next, and nothing of a build from nothing is taken from there.</summary>
public sealed class Contents_that_are_remembered : IDisposable
{
    private static readonly FileStamp Stamp = new(1, 2, 3, 4, 5);
    private static readonly TimeProvider Tomorrow = new ClockAhead();

    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void Come_back_as_they_were()
    {
        Keep(Fingerprint.Of("words"u8));

        var known = Of(Tomorrow).Begin(isFull: false);
        Assert.Equal(Fingerprint.Of("words"u8), known.Find(Stamp));
        Assert.Equal(Fingerprint.Of("more"u8), known.Find(Stamp with { Inode = 9 }));
        Assert.Null(known.Find(Stamp with { Changed = 6 }));
        Assert.Null(Of(Tomorrow).Begin(isFull: true).Find(Stamp));
    }

    [Fact]
    public void Are_not_those_of_somebody_else()
    {
        Keep(Fingerprint.Of("words"u8));
        var path = _scratch.Path(".shardwiki/cache/files");
        var bytes = CacheFile.Read(path, (ReadOnlyMemory<byte> content) => content.ToArray())!;
        bytes[0] ^= 1;
        CacheFile.Write(path, stream => stream.Write(bytes));
        Assert.Null(Of(Tomorrow).Begin(isFull: false).Find(Stamp));

        bytes[0] ^= 1;
        CacheFile.Write(path, stream => stream.Write(bytes));
        Assert.NotNull(Of(Tomorrow).Begin(isFull: false).Find(Stamp));
    }

    [Fact]
    public void Are_believed_by_the_next_build_and_not_by_one_from_nothing()
    {
        using var looks = FolderLook.Open(_scratch.Root);
        Assert.SkipUnless(looks?.TellsVersions == true, "the disk of temporary files keeps no time of its own");
        _scratch.Write("shardwiki.yml", "space: handbook\nshards:\n  - name: notes\n    folder: notes\n");
        _scratch.Write("notes/one.md", "# One\n\nWords.\n");
        _scratch.Write("notes/two.md", "# Two\n\nOther words.\n");
        _ = Build(full: false);

        // Each file is taken for the other one.
        var (one, two) = (StampOf(looks, "notes/one.md"), StampOf(looks, "notes/two.md"));
        var known = Of(Tomorrow).Begin(isFull: false);
        var (first, second) = (known.Find(one)!.Value, known.Find(two)!.Value);
        var wrong = Of(Tomorrow).Begin(isFull: true);
        wrong.Keep(one, second);
        wrong.Keep(two, first);
        Of(Tomorrow).Keep(wrong);

        Assert.NotEqual(0, Build(full: false).Files.Made);
        Assert.DoesNotContain("Words.", _scratch.Read("site/one/index.md"), StringComparison.Ordinal);
        _ = Build(full: true);
        Assert.Contains("Words.", _scratch.Read("site/one/index.md"), StringComparison.Ordinal);
    }

    public void Dispose() => _scratch.Dispose();

    private static FileStamp StampOf(FolderLook looks, string path) => looks.TryFind(path, out var look) ? look!.Value.Stamp : default;

    private void Keep(Fingerprint content)
    {
        var known = Of(Tomorrow).Begin(isFull: false);
        known.Keep(Stamp, content);
        known.Keep(Stamp with { Inode = 9 }, Fingerprint.Of("more"u8));
        Of(Tomorrow).Keep(known);
    }

    private SpaceRequest Request(TimeProvider clock) => new(_scratch.Root, null, clock);

    private KnownContentsFile Of(TimeProvider clock) => new(Request(clock));

    private BuildOutcome Build(bool full) => Assert.IsType<BuildOutcome>(
        BuildVerb.Run(new BuildRequest { Space = Request(Tomorrow), Full = full, FailOn = "none" }, CancellationToken.None));
}
