using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ShardWiki.Tests.Git;

/// <summary>
/// A change of a text by somebody at an editor, or by a program that minds nothing: lines come, go and change, ends of
/// lines are converted, the last newline goes, odd bytes and very long lines come in.
/// </summary>
internal abstract record RandomEdit
{
    private static readonly string[] Lines =
    [
        "A new line of text.", "From the beginning on", "diff --git a/x b/x", "--- a/x", "+++ b/x", "@@ -1 +1 @@", "-- ", "---",
        "", " ", "\t", "Ünïcödé — „quoted“ 漢字", "trailing space ", "\\ No newline at end of file", ".", "=20=C3",
    ];

    public abstract byte[] Of(byte[] text);

    public static Gen<RandomEdit> Any => Gen.Frequency<RandomEdit>(
        (8, Gen.Zip(Share, Gen.Elements(Lines)).Select(it => (RandomEdit)new Added(it.Item1, it.Item2))),
        (8, Gen.Zip(Share, Gen.Choose(1, 5)).Select(it => (RandomEdit)new Removed(it.Item1, it.Item2))),
        (8, Gen.Zip(Share, Gen.Elements(Lines)).Select(it => (RandomEdit)new Changed(it.Item1, it.Item2))),
        (1, Gen.Constant((RandomEdit)new Converted())),
        (2, Gen.Constant((RandomEdit)new Unended())),
        (1, Share.Select(at => (RandomEdit)new Added(at, new string('x', 1500)))),
        (2, Gen.Zip(Share, Gen.Elements("\0", "\xff\xfe", "\r", "\xef\xbb\xbf")).Select(it => (RandomEdit)new Odd(it.Item1, it.Item2))));

    private static Gen<int> Share => Gen.Choose(0, 1000);

    private static List<string> LinesOf(byte[] text) => [.. Encoding.Latin1.GetString(text).Split('\n')];

    private static byte[] Text(List<string> lines) => Encoding.Latin1.GetBytes(string.Join('\n', lines));

    private static string Latin(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private sealed record Added(int At, string Line) : RandomEdit
    {
        public override byte[] Of(byte[] text)
        {
            var lines = LinesOf(text);
            lines.Insert(At * (lines.Count - 1) / 1000, Latin(Line));
            return Text(lines);
        }
    }

    private sealed record Removed(int At, int Count) : RandomEdit
    {
        public override byte[] Of(byte[] text)
        {
            var lines = LinesOf(text);
            var from = At * (lines.Count - 1) / 1000;
            lines.RemoveRange(from, Math.Min(Count, lines.Count - from));
            return Text(lines);
        }
    }

    private sealed record Changed(int At, string Line) : RandomEdit
    {
        public override byte[] Of(byte[] text)
        {
            var lines = LinesOf(text);
            lines[At * (lines.Count - 1) / 1000] = Latin(Line);
            return Text(lines);
        }
    }

    private sealed record Converted : RandomEdit
    {
        public override byte[] Of(byte[] text) => Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(text).ReplaceLineEndings("\r\n"));
    }

    private sealed record Unended : RandomEdit
    {
        public override byte[] Of(byte[] text) =>
            text is [.. var all, (byte)'\n'] ? all : [.. text, (byte)'\n'];
    }

    private sealed record Odd(int At, string What) : RandomEdit
    {
        public override byte[] Of(byte[] text)
        {
            var all = Encoding.Latin1.GetString(text);
            return Encoding.Latin1.GetBytes(all.Insert(At * all.Length / 1000, What));
        }
    }
}
