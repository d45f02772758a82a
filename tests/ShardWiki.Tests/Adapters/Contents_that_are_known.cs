using System.Diagnostics;
using ShardWiki.Adapters;
using ShardWiki.Git;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>A file that nobody wrote since it was read is not read again; one that somebody may have written is.</summary>
public sealed class Contents_that_are_known : IDisposable
{
    private static readonly FileStamp Stamp = new(1, 2, 3, 1_000_000_000_000, 2_000_000_000_000);
    private static readonly Fingerprint Words = Fingerprint.Of("words"u8);

    // Whatever is written now was written long before.
    private static readonly DateTimeOffset Later = DateTimeOffset.UnixEpoch.AddYears(200);

    private readonly ScratchFolder _scratch = new();

    [Theory]
    [InlineData(2_180_000_000_001, true)]
    [InlineData(2_180_000_000_000, false)]
    [InlineData(2_000_000_000_000, false)]
    [InlineData(1_999_000_000_000, false)]
    public void Are_kept_of_files_that_were_written_longer_ago_than_a_disk_can_tell(long begun, bool isKept)
    {
        // The clock has ticks of a hundred nanoseconds.
        var known = Begun(DateTimeOffset.UnixEpoch.AddTicks((begun + 99) / 100));
        known.Keep(Stamp, Words);

        Assert.Equal(isKept ? Words : null, known.Find(Stamp));
        Assert.Equal(isKept, known.HasLearned);
    }

    [Fact]
    public void Are_kept_by_the_later_of_both_times()
    {
        var known = Begun(DateTimeOffset.UnixEpoch.AddSeconds(2100));
        known.Keep(Stamp with { Written = 2_000_000_000_000, Changed = 1_000_000_000_000 }, Words);

        Assert.Empty(known.Asked);
    }

    [Fact]
    public void Are_those_that_were_asked_for_the_next_time()
    {
        var other = Stamp with { Inode = 3 };
        var known = new KnownContents(new Dictionary<FileStamp, Fingerprint> { [Stamp] = Words, [other] = Words }, Later);

        Assert.Equal(Words, known.Find(Stamp));
        Assert.Null(known.Find(Stamp with { Length = 4 }));
        Assert.Null(known.Find(null));
        Assert.Equal([Stamp], known.Asked.Select(a => a.Key));
        Assert.False(known.HasLearned);
    }

    [Fact]
    public void Are_believed_and_the_files_not_read()
    {
        using var looks = FolderLook.Open(_scratch.Root);
        Assert.SkipUnless(looks?.TellsVersions == true, "the disk of temporary files keeps no time of its own");
        _scratch.Write("a.md", "words");
        var place = new WatchedPlace(_scratch.Root);
        var first = new PlaceContents(1, Begun(Later)).DigestOf(place);
        var known = Begun(Later);
        _ = new PlaceContents(1, known).DigestOf(place);
        var wrong = known.Asked.ToDictionary(a => a.Key, _ => Fingerprint.Of("other words"u8));

        Assert.NotEqual(first, new PlaceContents(1, new KnownContents(wrong, Later)).DigestOf(place));
        Assert.Equal(first, new PlaceContents(1, KnownContents.OfNothing()).DigestOf(place));
    }

    [Fact]
    public void Are_not_believed_of_a_file_that_was_written_with_the_time_and_length_that_it_had()
    {
        var path = _scratch.Write("a.md", "words");
        var known = Begun(Later);
        var place = new WatchedPlace(_scratch.Root);
        var first = new PlaceContents(1, known).DigestOf(place);
        var time = File.GetLastWriteTimeUtc(path);
        DiskClock.Tick();
        _scratch.Write("a.md", "sword");
        File.SetLastWriteTimeUtc(path, time);

        Assert.NotEqual(first, new PlaceContents(1, known).DigestOf(place));
    }

    [Fact]
    public void Are_not_kept_where_another_file_stands_there_since_it_was_listed()
    {
        _scratch.Write("now/a.md", "words");
        _scratch.Write("other/a.md", "other words");
        var known = Begun(Later);
        var listed = Assert.Single(FolderEntry.In(_scratch.Root, "now", new Exclusion([], [])));
        Directory.Move(_scratch.Path("now"), _scratch.Path("then"));
        Directory.Move(_scratch.Path("other"), _scratch.Path("now"));

        Assert.Equal(Fingerprint.Of("other words"u8), FileFingerprints.Of(known, _scratch.Root, listed).Content);
        Assert.Empty(known.Asked);
    }

    // From 64 folders on a level they are listed by several threads.
    [Fact]
    public void Are_of_no_place_with_a_folder_that_cannot_be_listed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere no name is anything but text");
        for (var i = 0; i < 80; i++)
        {
            _scratch.Write($"{i}/a.md", "words");
        }

        Process.Start("bash", ["-c", $"mkdir {_scratch.Root}/$'caf\\xe9'"]).WaitForExit();

        var digest = new PlaceContents(2, Begun(Later)).DigestOf(new WatchedPlace(_scratch.Root));
        Process.Start("bash", ["-c", $"rmdir {_scratch.Root}/caf*"]).WaitForExit();
        Assert.Null(digest);
    }

    public void Dispose() => _scratch.Dispose();

    private static KnownContents Begun(DateTimeOffset at) => new(new Dictionary<FileStamp, Fingerprint>(), at);
}
