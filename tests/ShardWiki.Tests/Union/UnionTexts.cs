using System.Text;
using ShardWiki.Git;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Tests;

/// <summary>Every text that a <see cref="UnionSpace"/> ever had, by its fingerprint, and git's merge over them.</summary>
internal sealed class UnionTexts
{
    private readonly Dictionary<Fingerprint, byte[]> _texts = [];

    public void Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        _texts[Fingerprint.Of(bytes)] = bytes;
    }

    public MergeAnswer Merged(Fingerprint ancestor, Fingerprint reference, Fingerprint voice)
    {
        if (!_texts.TryGetValue(ancestor, out var from))
        {
            return new MergeAnswer.Unknown();
        }

        var merged = TextMerge.Of(from, _texts[reference], _texts[voice]);
        return merged.IsClean
            ? new MergeAnswer.Clean()
            : new MergeAnswer.Clashing([.. merged.Clashes.Select(c => new ClashingLines(
                new LineSpread(c.Ours.First, c.Ours.Count), new LineSpread(c.Theirs.First, c.Theirs.Count)))]);
    }
}
