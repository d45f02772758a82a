using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Git;

/// <summary>Held against <c>git merge-file</c>, triple by triple: a sample with every run, 10,000 in the whole soak.</summary>
public sealed class Merges_of_random_texts : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Are_what_git_makes_or_clash_where_it_says_so()
    {
        var count = Soak.Of(part: 300, whole: 10_000);
        var triples = Triple.Sample(count, new Rnd(20260102), 12).ToArray();
        var clashing = 0;
        foreach (var (ancestor, ours, theirs) in triples)
        {
            var merged = TextMerge.Of(Bytes(ancestor), Bytes(ours), Bytes(theirs));
            var (code, text) = GitsOf(ancestor, ours, theirs);

            Assert.True(merged.IsClean == (code == 0), $"git ends with {code}\n{ancestor}\n{ours}\n{theirs}");
            Assert.Equal(text, Unlabelled(Encoding.Latin1.GetString(merged.Text)));
            clashing += merged.IsClean ? 0 : 1;
        }

        Assert.InRange(clashing, count / 10, count * 9 / 10);
        Soak.Tell($"three-way merges equal to git's: {count}, of them clashing: {clashing}");
    }

    private static Gen<string> Text => Gen.Zip(Gen.Elements("a\n", "b\n", "c\n", "\n", "}\n", "long line\r\n").ListOf(), Gen.Elements("", "end"))
        .Select(it => string.Concat(it.Item1) + it.Item2);

    // Both sides come from the ancestor, or nothing would ever merge.
    private static Gen<(string, string, string)> Triple =>
        from ancestor in Text
        from ours in Changed(ancestor)
        from theirs in Changed(ancestor)
        where !(ours + theirs).Contains('\0') // which git takes for no text
        select (ancestor, ours, theirs);

    private static Gen<string> Changed(string text) =>
        RandomEdit.Any.ListOf().Select(edits =>
            Encoding.Latin1.GetString(edits.Take(2).Aggregate(Bytes(text), (all, edit) => edit.Of(all))));

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static string Unlabelled(string text) =>
        string.Join('\n', text.Split('\n').Select(l => IsMark(l) ? l[..71] : l));

    private static bool IsMark(string line) => line.Length >= 71 && line[0] is '<' or '=' or '>' && line[..71].Distinct().Count() == 1;

    private (int Code, string Text) GitsOf(string ancestor, string ours, string theirs)
    {
        scratch.Write("a", Bytes(ancestor));
        scratch.Write("o", Bytes(ours));
        scratch.Write("t", Bytes(theirs));
        var start = new ProcessStartInfo(
            "git", ["merge-file", "-p", "-q", "--marker-size=71", "-L", "", "-L", "", "-L", "", "o", "a", "t"])
        {
            WorkingDirectory = scratch.Root, RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        using var text = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(text);
        process.WaitForExit();
        return (process.ExitCode, Unlabelled(Encoding.Latin1.GetString(text.ToArray())));
    }
}
