using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Coordination;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_patch
{
    private static readonly string[] Pieces =
    [
        "a\n", "a\n", "b\n", "\r\n", "c\r\n", "\n", "\0\n", "@@ -1 +1 @@\n", "-x\n", "+x\n", " ", "\\ \n", "d",
    ];

    private static readonly Gen<byte[]> Lines =
        Gen.Elements(Pieces).ArrayOf().Select(pieces => Encoding.Latin1.GetBytes(string.Concat(pieces)));

    private static readonly Gen<byte[]> Bytes =
        Gen.Frequency(
            (5, Gen.Elements((byte)'\n', (byte)'\r', (byte)0xff, (byte)'x')),
            (1, Gen.Choose(0, 255).Select(b => (byte)b))).ArrayOf();

    [Fact]
    public void Makes_the_new_content_of_the_old_one() =>
        Law.Holds(Prop.ForAll(Pair(Lines).ToArbitrary(), Fits));

    [Fact]
    public void Makes_it_whatever_the_bytes_are() =>
        Law.Holds(Prop.ForAll(Pair(Bytes).ToArbitrary(), Fits));

    [Fact]
    public void Never_throws_and_never_lies_on_another_base() =>
        Law.Holds(Prop.ForAll(Gen.Zip(Pair(Lines), Lines).ToArbitrary(), it =>
        {
            var ((old, edited), other) = it;
            var patch = OverlayPatch.Of(old, edited, "p.md");
            return OverlayPatch.Apply(other, patch) is PatchOutcome.DoesNotFit { Line: > 0 } or PatchOutcome.Applied;
        }));

    [Fact]
    public void Never_throws_whatever_it_is() =>
        Law.Holds(Prop.ForAll(Pair(Lines).ToArbitrary(), it =>
        {
            byte[] patch = [.. "@@ -1,2 +1,2 @@\n"u8, .. it.Item2];
            return OverlayPatch.Apply(it.Item1, patch) is not null;
        }));

    [Fact]
    public void Is_empty_between_equal_contents() =>
        Assert.True(OverlayPatch.Of("a\n"u8.ToArray(), "a\n"u8.ToArray(), "p").IsEmpty);

    [Fact]
    public void Reads_like_one_of_git()
    {
        var patch = OverlayPatch.Of("one\ntwo\n"u8.ToArray(), "one\nzwei\n"u8.ToArray(), "notes/a b.md");

        Assert.EndsWith(
            "--- a/notes/a b.md\n+++ b/notes/a b.md\n@@ -1,2 +1,2 @@\n one\n-two\n+zwei\n",
            Encoding.UTF8.GetString(patch.Span).Replace("\t\n", "\n", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one\nTWO\nthree\n", 2, "another text")]
    [InlineData("zero\none\ntwo\nthree\n", 1, "another text")]
    [InlineData("one\ntwo\nthree", 3, "another text")]
    [InlineData("one\r\ntwo\r\nthree\r\n", 1, "another text")]
    [InlineData("one\n", 2, "another text")]
    [InlineData("", 1, "another text")]
    public void Does_not_fit_a_base_that_moved(string moved, int line, string why)
    {
        var patch = OverlayPatch.Of("one\ntwo\nthree\n"u8.ToArray(), "one\nzwei\nthree\n"u8.ToArray(), "a.md");
        var misfit = Assert.IsType<PatchOutcome.DoesNotFit>(OverlayPatch.Apply(Encoding.UTF8.GetBytes(moved), patch));

        Assert.Equal(line, misfit.Line);
        Assert.Contains(why, misfit.Reason);
    }

    [Theory]
    [InlineData("hello\n", 1)]
    [InlineData("@@ -1 +1 @@\n-a\n", 3)]
    [InlineData("@@ -1 +1 @@\n-a\n+b", 3)]
    [InlineData("@@ -1 +1 @@\n-a\n+b\nmore\n", 4)]
    [InlineData("@@ -1 +1 @@\n-a\n-b\n+c\n", 3)]
    [InlineData("@@ -0 +1 @@\n-a\n+b\n", 1)]
    [InlineData("@@ -1 +1\n-a\n+b\n", 1)]
    [InlineData("@@ -1,99999999999 +1 @@\n-a\n+b\n", 1)]
    public void Is_refused_where_it_is_none(string patch, int line)
    {
        var misfit = Assert.IsType<PatchOutcome.DoesNotFit>(
            OverlayPatch.Apply("a\n"u8.ToArray(), Encoding.UTF8.GetBytes(patch)));

        Assert.Equal(line, misfit.Line);
        Assert.Contains("no unified diff", misfit.Reason);
    }

    private static Gen<(byte[], byte[])> Pair(Gen<byte[]> one) => Gen.Zip(one, one);

    private static bool Fits((byte[] Old, byte[] Edited) it)
    {
        var patch = OverlayPatch.Of(it.Old, it.Edited, "notes/a.md");
        return OverlayPatch.Apply(it.Old, patch) is PatchOutcome.Applied applied
            && applied.Content.Span.SequenceEqual(it.Edited)
            && (patch.IsEmpty || OverlayPatch.FaultOf(patch) is null);
    }
}
