using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// Git's three-way merge of two voices, over the texts that pages show. It keeps no text; whoever shows one asks again.
/// </summary>
internal sealed class VoiceMerge(PageReading reading)
{
    /// <summary>Whether the two voices' texts merge, and where they clash.</summary>
    public MergeAnswer Answer(MergeQuestion question) => FindText(question) switch
    {
        null => new MergeAnswer.Unknown(),
        { IsClean: true } => new MergeAnswer.Clean(),
        var merged => new MergeAnswer.Clashing([.. merged.Clashes.Select(Lines)]),
    };

    /// <summary>
    /// What git merges of a topic's voices, one after the other into the reference; null where they do not go together
    /// or a text is gone.
    /// </summary>
    public byte[]? FindText(Topic topic)
    {
        var merged = reading.ShownBytes(topic.Reference).ToArray();
        foreach (var question in topic.Merges)
        {
            var theirs = reading.ShownBytes(question.Voice);
            if (FindAncestor(question) is not { } ancestor
                || TextMerge.Of(ancestor, merged, theirs.Span) is not { IsClean: true } next)
            {
                return null;
            }

            merged = next.Text;
        }

        return merged;
    }

    /// <summary>The merged text, with git's marks where it clashes; null where a text is gone or is none.</summary>
    public MergedText? FindText(MergeQuestion question)
    {
        if (FindAncestor(question) is not { } ancestor)
        {
            return null;
        }

        var (ours, theirs) = (reading.ShownBytes(question.Reference), reading.ShownBytes(question.Voice));
        return IsText(ancestor) && IsText(ours.Span) && IsText(theirs.Span)
            ? TextMerge.Of(ancestor, ours.Span, theirs.Span)
            : null;
    }

    // Both shards once held it; one of them may have lost it since.
    private byte[]? FindAncestor(MergeQuestion question)
    {
        foreach (var page in (ImmutableArray<Identity>)[question.Voice, question.Reference])
        {
            try
            {
                return reading.Version(page, question.Ancestor);
            }
            catch (ContentGoneException)
            {
                // The other one is asked; where neither has it, the voices are told to differ.
            }
        }

        return null;
    }

    private static bool IsText(ReadOnlySpan<byte> bytes) => !bytes.Contains((byte)0);

    private static ClashingLines Lines(MergeClash clash) => new(
        new LineSpread(clash.Ours.First, clash.Ours.Count), new LineSpread(clash.Theirs.First, clash.Theirs.Count));
}
