using System.Buffers.Binary;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>What is kept of a file of a site from one build to the next.</summary>
public sealed class A_file_that_is_remembered
{
    [Fact]
    public void Is_what_was_to_be_remembered() => Law.Holds(Prop.ForAll(ArbMap.Default.ArbFor<(string[] Texts, ulong[] Parts, long Length, long Stamp)>(), drawn =>
    {
        ImmutableArray<string> questions = [.. drawn.Texts.Select(Valid)];
        var file = Sample($"a/{questions.FirstOrDefault()}") with { Parts = [.. drawn.Parts], Questions = questions, Stamp = drawn.Stamp };
        file = file with { File = file.File with { Length = drawn.Length } };
        Assert.Equal(Told(file), Told(file.Packed()));
    }));

    [Fact]
    public void Is_the_same_but_for_its_stamp_and_its_glance_where_these_are_others()
    {
        var then = Sample("a/index.html").Packed();
        var now = then.With(7, SumOf("another"));

        Assert.Equal(Told(Sample("a/index.html") with { Stamp = 7, Glance = SumOf("another") }), Told(now));
        Assert.Equal(Told(Sample("a/index.html")), Told(then));
        Assert.Equal(then.Bytes, then.With(then.Stamp, then.Glance).Bytes);
    }

    [Fact]
    public void Is_found_by_its_path_alone()
    {
        string[] paths = ["a", "a/b", "a/ö.html", "\U0001f600", new string('x', 700)];
        var memo = new SiteMemo([.. paths.Select(p => Sample(p).Packed())]);

        Assert.Equal(paths, paths.Select(p => memo.Find(p)?.Path));
        Assert.All(["", "b", "a/", "A", "a/o\u0308.html", new string('x', 699)], p => Assert.Null(memo.Find(p)));
        Assert.Null(SiteMemo.Nothing.Find("a"));
    }

    [Fact]
    public void Is_none_where_bytes_are_missing()
    {
        var bytes = Sample("a/index.html").Packed().Bytes;

        Assert.Equal("a/index.html", RememberedFile.Read(bytes).Path);
        // What was asked last ends with the bytes.
        Assert.All(Enumerable.Range(0, bytes.Length).Except([244, 252]), length => Assert.Throws<FormatException>(() => RememberedFile.Read(bytes[..length])));
    }

    [Theory]
    [InlineData(208)]
    [InlineData(212)]
    [InlineData(216 + 12 + 16)]
    public void Is_none_where_a_number_of_it_cannot_be(int place)
    {
        foreach (var number in (int[])[-1, int.MinValue, int.MaxValue, 1 << 29, 60])
        {
            var bytes = Sample("a/index.html").Packed().Bytes.ToArray();
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(place), number);
            Assert.Throws<FormatException>(() => RememberedFile.Read(bytes));
        }
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("a/../../b")]
    [InlineData("/a")]
    [InlineData("a//b")]
    [InlineData("c:a")]
    [InlineData("")]
    public void Is_none_that_lies_beyond_the_site(string path) =>
        Assert.Throws<FormatException>(() => RememberedFile.Read(Sample(path).Packed().Bytes));

    private static FileToRemember Sample(string path) => new()
    {
        File = new PublishedFile(path, SumOf(path), 3),
        Key = SumOf("key"),
        Glance = SumOf("glance"),
        Parts = [1, 2],
        Whole = SumOf("whole"),
        Questions = ["who?", ""],
        Answers = new AnswerSums(SumOf("told"), SumOf("loose")),
        Stamp = 5,
    };

    private static Sum SumOf(string text) => Sum.Of(System.Text.Encoding.UTF8.GetBytes(text));

    // Half a sign is no text that a disk or a page could give.
    private static string Valid(string? text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text ?? ""));

    private static string Told(FileToRemember f) => string.Join('|', f.File, f.Key, f.Glance, string.Join(',', f.Parts), f.Whole, f.Questions.Length, string.Join('\n', f.Questions), f.Answers, f.Stamp);

    private static string Told(RememberedFile f) => string.Join('|', f.Published, f.Key, f.Glance, string.Join(',', f.Parts), f.Whole, f.Questions.Length, string.Join('\n', f.Questions), f.Answers, f.Stamp);
}
