using System.Security.Cryptography;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Reading_blobs : IDisposable
{
    private readonly ScriptedRepository scripted = new();

    public void Dispose() => scripted.Dispose();

    [Fact]
    public void Gives_each_of_many_threads_its_own()
    {
        scripted.Commit("many",
            [.. Enumerable.Range(0, 200).Select(number => ($"{number}.md", new string('x', number * 37)))]);
        using var opened = GitRepository.Open(scripted.Root);
        using var blobs = opened.OpenBlobs();
        Parallel.ForEach(opened.Files(opened.Resolve("")!.Value, ""),
            new ParallelOptions { MaxDegreeOfParallelism = 8 }, file =>
        {
            Assert.Equal(file.Blob, ObjectName.OfBlob(blobs.Read(file.Blob)));
            Assert.Equal(file.Size, blobs.SizeOf(file.Blob));
        });
    }

    [Fact]
    public void Keeps_every_byte()
    {
        var bytes = new byte[3_000_000];
        for (var at = 0; at < bytes.Length; at += 32)
            SHA256.HashData(BitConverter.GetBytes(at)).CopyTo(bytes, at);
        using var opened = GitRepository.Open(scripted.Root);
        var blob = opened.WriteBlob(bytes);
        using var blobs = opened.OpenBlobs();
        Assert.Equal(bytes, blobs.Read(blob));
        Assert.Empty(blobs.Read(opened.WriteBlob([])));
    }

    [Fact]
    public void Says_what_is_missing_and_goes_on()
    {
        var commit = scripted.Commit("one", ("a.md", "1"));
        using var opened = GitRepository.Open(scripted.Root);
        using var blobs = opened.OpenBlobs();
        var missing = ObjectName.OfBlob("nowhere"u8);
        Assert.Contains(missing.ToString(), Assert.Throws<GitException>(() => blobs.Read(missing)).Message,
            StringComparison.Ordinal);
        Assert.Throws<GitException>(() => blobs.Read(ObjectName.Parse(commit)));
        Assert.Null(blobs.SizeOf(missing));
        Assert.Equal("1"u8.ToArray(), blobs.Read(ObjectName.OfBlob("1"u8)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(400)]
    public void Answers_for_each_of_several_that_are_asked_for_at_once(int count)
    {
        scripted.Commit("many",
            [.. Enumerable.Range(0, count).Select(number => ($"{number}.md", new string('x', number * 997)))]);
        using var opened = GitRepository.Open(scripted.Root);
        using var blobs = opened.OpenBlobs();
        var missing = ObjectName.OfBlob("nowhere"u8);
        ObjectName[] asked = [missing, .. opened.Files(opened.Resolve("")!.Value, "").Select(f => f.Blob), missing];
        var told = new List<int>();

        blobs.Read(asked, (number, content) =>
        {
            Assert.Equal(asked[number], ObjectName.OfBlob(content));
            told.Add(number);
        });

        Assert.Equal(Enumerable.Range(1, count), told);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5_000)]
    public void Goes_on_after_one_who_was_given_them_failed(int count)
    {
        scripted.Commit("many", [.. Enumerable.Range(0, count).Select(n => ($"{n}.md", $"{n}"))]);
        using var opened = GitRepository.Open(scripted.Root);
        using var blobs = opened.OpenBlobs();
        ObjectName[] asked = [.. Enumerable.Range(0, count).Select(n => ObjectName.OfBlob(System.Text.Encoding.ASCII.GetBytes($"{n}")))];

        Assert.Throws<InvalidOperationException>(() => blobs.Read(asked, (_, _) => throw new InvalidOperationException()));

        Assert.Equal("1"u8.ToArray(), blobs.Read(asked[1]));
    }
}
