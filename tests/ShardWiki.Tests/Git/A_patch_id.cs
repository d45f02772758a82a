using System.Diagnostics;
using System.Text;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Git;

/// <summary>Held against git's own: two changes have one id here where they have one there.</summary>
public sealed class A_patch_id
{
    private static readonly string[] Texts =
    [
        "a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nX\nd\ne\nf\ng\nh\n", "0\n0\na\nb\nc\nd\ne\nf\ng\nh\n",
        "0\n0\na\nb\nX\nd\ne\nf\ng\nh\n", "a\nb\n X\nd\ne\nf\ng\nh\n", "a\nb\nX\nd\ne\nf\ng\n", "", "X\n", "X",
    ];

    [Fact]
    public void Is_equal_where_gits_is()
    {
        var changes = Texts.SelectMany(a => Texts.Where(b => a != b).Select(b => (A: a, B: b))).ToArray();
        var ours = changes.Select(c => PatchId.Of(Bytes(c.A), Bytes(c.B))).ToArray();
        var theirs = changes.Select(c => GitsOf(c.A, c.B)).ToArray();

        for (var i = 0; i < changes.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.True(
                    (ours[i] == ours[j]) == (theirs[i] == theirs[j]),
                    $"{changes[i]} and {changes[j]}: {ours[i] == ours[j]} here, {theirs[i] == theirs[j]} there");
            }
        }
    }

    [Fact]
    public void Is_none_where_nothing_changed() => Assert.Equal("", PatchId.Of("a\n"u8, "a\n"u8));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string GitsOf(string old, string edited)
    {
        using var process = Process.Start(new ProcessStartInfo("git", ["patch-id", "--stable"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        process.StandardInput.BaseStream.Write(TextDiff.Of(Bytes(old), Bytes(edited), "text"));
        process.StandardInput.Close();
        var id = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return id.Split(' ')[0];
    }
}
