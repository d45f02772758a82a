using System.IO.Compression;
using ShardWiki.Adapters;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Adapters;

public sealed class A_sealed_zip : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void Gives_back_what_was_put_in()
    {
        using var zip = SealedZip.Open(Written(("a/empty", ""), ("a/one", "one"), ("a/Ünï", new string('x', 5000))));

        Assert.Equal(["a/empty", "a/one", "a/Ünï"], zip.Entries.Select(e => e.Name));
        Assert.Equal(["", "one", new string('x', 5000)], zip.Entries.Select(e => new StreamReader(zip.Read(e)).ReadToEnd()));
        Assert.All(zip.Entries, e => Assert.Null(zip.FaultOf(e)));
    }

    [Fact]
    public void Is_a_zip_to_anybody_else()
    {
        using var zip = ZipFile.OpenRead(Written(("a/empty", ""), ("a/one", "one")));

        Assert.Equal(["a/empty", "a/one"], zip.Entries.Select(e => e.FullName));
        Assert.Equal("one", new StreamReader(zip.Entries[1].Open()).ReadToEnd());
        Assert.Equal(1980, zip.Entries[0].LastWriteTime.Year);
    }

    [Theory]
    [InlineData("../out", "leads out of the archive")]
    [InlineData("/etc/passwd", "begins at the root")]
    [InlineData("c:/x", "begins at the root")]
    [InlineData("a//b", "empty part")]
    [InlineData("a/..\\b", "leads out of the archive")]
    public void Is_refused_with_a_name_that_leads_elsewhere(string name, string why) =>
        Assert.Contains(why, Refused(Written((name, "x"))), StringComparison.Ordinal);

    [Fact]
    public void Is_refused_with_a_name_twice_or_out_of_order()
    {
        Assert.Contains("stands there twice", Refused(Written(("a", "1"), ("a", "2"))), StringComparison.Ordinal);
        Assert.Contains("not in order", Refused(Written(("b", "1"), ("a", "2"))), StringComparison.Ordinal);
        Assert.Contains("within a file", Refused(Written(("a", "1"), ("a/b", "2"))), StringComparison.Ordinal);
        Assert.Contains("within a file", Refused(Written(("a", "1"), ("a!", "2"), ("a/b/c", "3"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_with_a_name_that_is_no_text_however_long_it_is()
    {
        var whole = File.ReadAllBytes(Written((new string('n', 40_000), "")));
        foreach (var at in Enumerable.Range(0, whole.Length).Where(at => whole[at] == 'n'))
        {
            whole[at] = 0xff;
        }

        var end = whole.AsSpan(0, whole.Length - ZipSeal.Length);
        var directory = end[(int)System.Buffers.Binary.BinaryPrimitives.ReadInt64LittleEndian(end[^(ZipRecords.EndLength + 28)..])..];
        File.WriteAllBytes(_scratch.Path("odd.zip"), [.. end, .. ZipSeal.Of(directory)]);

        Assert.Contains("not in the form", Refused(_scratch.Path("odd.zip")), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_from_another_program()
    {
        using (var packed = File.Create(_scratch.Path("other.zip")))
        {
            StrangeArchive.Write(packed, "zip", [.. Enumerable.Range(0, 20).Select(n => ($"a{n}", "x"u8.ToArray()))]);
        }

        Assert.Contains("packed by another program", Refused(_scratch.Path("other.zip")), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_unpacked_to_more_than_an_archive_may_hold()
    {
        using var zip = SealedZip.Open(Written(("bomb", new string('\0', 40 << 20))));

        Assert.Throws<TooMuchException>(() => zip.Read(zip.Entries[0]).CopyTo(Stream.Null));
    }

    [Fact]
    public void Is_refused_when_it_is_cut_or_goes_on()
    {
        var whole = File.ReadAllBytes(Written(("a", "1"), ("b", "2")));
        foreach (var length in Enumerable.Range(0, whole.Length))
        {
            File.WriteAllBytes(_scratch.Path("cut.zip"), whole[..length]);
            Assert.NotEmpty(Refused(_scratch.Path("cut.zip")));
        }

        File.WriteAllBytes(_scratch.Path("cut.zip"), [.. whole, 0]);
        Assert.NotEmpty(Refused(_scratch.Path("cut.zip")));
    }

    [Fact]
    public void Tells_for_every_byte_of_it()
    {
        var whole = File.ReadAllBytes(Written(("a", new string('y', 300)), ("b", "2")));
        for (var at = 0; at < whole.Length; at++)
        {
            var flipped = whole.ToArray();
            flipped[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(_scratch.Path("flipped.zip"), flipped);
            Assert.True(IsRefused(_scratch.Path("flipped.zip")), $"byte {at}");
        }
    }

    public void Dispose() => _scratch.Dispose();

    private static string Refused(string path) => Assert.Throws<InvalidDataException>(() => SealedZip.Open(path)).Message;

    private static bool IsRefused(string path)
    {
        try
        {
            using var zip = SealedZip.Open(path);
            return zip.Entries.Any(e => zip.FaultOf(e) is not null);
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private string Written(params (string Name, string Content)[] files)
    {
        var path = _scratch.Path("sealed.zip");
        using var zip = new SealedZipWriting(path);
        foreach (var (name, content) in files)
        {
            zip.Add(name, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), isPacked: true);
        }

        zip.Finish();
        return path;
    }
}
