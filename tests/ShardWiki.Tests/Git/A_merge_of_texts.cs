using System.Diagnostics;
using System.Text;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_merge_of_texts
{
    [Fact]
    public void Is_clean_where_other_lines_changed() => Assert.Equal(
        "A\nb\nc\nd\nE\n", Text(Merged("a\nb\nc\nd\ne\n", "A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\n")));

    [Fact]
    public void Names_the_lines_that_clash_in_both_texts()
    {
        var merged = Merged("a\nb\nc\nd\ne\nf\n", "new\na\nb\nours\nd\ne\nf\n", "a\nb\nthe\nirs\nd\ne\nf\nend\n");

        Assert.Equal([new MergeClash(new LineRun(4, 1), new LineRun(3, 2))], merged.Clashes);
    }

    [Fact]
    public void Names_where_one_side_took_away_what_the_other_changed()
    {
        var merged = Merged("a\nb\nc\nd\n", "a\nd\n", "a\nb\nC\nd\n");

        Assert.Equal([new MergeClash(new LineRun(2, 0), new LineRun(2, 2))], merged.Clashes);
    }

    [Theory]
    [InlineData("", "", "a\n")]
    [InlineData("", "a\n", "b\n")]
    [InlineData("no end", "no end!", "no end?")]
    [InlineData("a\n<<<<<<<\nb\n", "a\n<<<<<<<\nB\n", "A\n<<<<<<<\nb\n")]
    public void Takes_any_text(string ancestor, string ours, string theirs)
    {
        var merged = Merged(ancestor, ours, theirs);

        Assert.All(merged.Clashes, c => Assert.InRange(c.Ours.First + c.Ours.Count, 1, ours.Split('\n').Length + 1));
    }

    [Fact]
    public void Is_what_git_merge_file_makes()
    {
        using var scratch = new ScratchFolder();
        var random = new Random(42);
        for (var round = 0; round < 60; round++)
        {
            var ancestor = Enumerable.Range(0, 30).Select(i => $"line {i % 7}").ToArray();
            var (ours, theirs) = (Edited(ancestor, random), Edited(ancestor, random));
            var merged = Merged(Joined(ancestor), Joined(ours), Joined(theirs));
            var expected = MergeFile(scratch, (Joined(ancestor), Joined(ours), Joined(theirs)));

            Assert.Equal(expected.Clashes, merged.Clashes.Length);
            Assert.True(!merged.IsClean || Text(merged) == expected.Text);
            Assert.All(merged.Clashes, c => Assert.True(c.Ours.First + c.Ours.Count - 1 <= ours.Length));
        }
    }

    private static string[] Edited(string[] lines, Random random)
    {
        var edited = lines.ToList();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(edited.Count);
            switch (random.Next(3))
            {
                case 0:
                    edited[at] += $" {random.Next(3)}";
                    break;
                case 1:
                    edited.RemoveAt(at);
                    break;
                default:
                    edited.Insert(at, $"new {random.Next(3)}");
                    break;
            }
        }

        return [.. edited];
    }

    private static (string Text, int Clashes) MergeFile(
        ScratchFolder scratch, (string Ancestor, string Ours, string Theirs) texts)
    {
        var (o, a, b) = (scratch.Path("o"), scratch.Path("a"), scratch.Path("b"));
        File.WriteAllText(o, texts.Ancestor);
        File.WriteAllText(a, texts.Ours);
        File.WriteAllText(b, texts.Theirs);
        var start = new ProcessStartInfo("git", ["merge-file", "-p", a, o, b]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (text, process.ExitCode);
    }

    private static string Joined(string[] lines) => string.Concat(lines.Select(l => $"{l}\n"));

    private static string Text(MergedText merged) => Encoding.UTF8.GetString(merged.Text);

    private static MergedText Merged(string ancestor, string ours, string theirs) => TextMerge.Of(
        Encoding.UTF8.GetBytes(ancestor), Encoding.UTF8.GetBytes(ours), Encoding.UTF8.GetBytes(theirs));
}
