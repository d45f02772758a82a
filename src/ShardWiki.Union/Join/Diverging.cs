using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Measures how one voice of a topic differs from the reference voice, by their histories where they have any, and by
/// git's merge where both went on from a common version.
/// </summary>
internal sealed class Diverging(CommonVersions common, Func<MergeQuestion, MergeAnswer> merge, VerifiedPairs verified)
{
    /// <summary>How <paramref name="voice"/> differs from <paramref name="reference"/>, another page.</summary>
    public Divergence Of(ReadPage voice, ReadPage reference) =>
        FindOrder(voice, reference) ?? Apart(voice, reference);

    /// <summary>The worst of a topic's divergences.</summary>
    public static TopicState StateOf(ImmutableArray<Voice> voices) =>
        voices.Length == 1 ? TopicState.Single : voices.Max(v => StateOf(v.Divergence));

    /// <summary>When the page last changed; before all times where that is not known.</summary>
    public static DateTimeOffset LastChange(ReadPage page) =>
        page.Overlay?.At ?? page.Gathered.History.Last?.At ?? DateTimeOffset.MinValue;

    /// <summary>
    /// How many changes <paramref name="page"/> made since it was what the other shows; 0 where it never was.
    /// </summary>
    public int ChangesSince(ReadPage page, ReadPage other) =>
        FindOrder(page, other) is Divergence.Ahead ahead ? ahead.Changes : 0;

    // The same, or one after the other; null where both went on from what they were.
    private Divergence? FindOrder(ReadPage voice, ReadPage reference)
    {
        if (voice.Shown == reference.Shown)
        {
            return new Divergence.Identical();
        }

        var behind = SinceHolding(reference, voice.Shown);
        var ahead = SinceHolding(voice, reference.Shown);
        return (behind, ahead) switch
        {
            (null, null) => OrderSinceBase(voice, reference),
            ({ } b, null) => new Divergence.Behind(b.Changes, b.Since),
            (null, { } a) => new Divergence.Ahead(a.Changes, a.Since),

            // Each once had the other's content: a revert somewhere. The one that changed last is ahead.
            ({ } b, { } a) => LastChange(voice) > LastChange(reference)
                ? new Divergence.Ahead(a.Changes, a.Since)
                : new Divergence.Behind(b.Changes, b.Since),
        };
    }

    private static TopicState StateOf(Divergence divergence) => divergence switch
    {
        Divergence.Behind or Divergence.Ahead => TopicState.Behind,
        Divergence.Mergeable => TopicState.Mergeable,
        Divergence.Conflicting => TopicState.Conflicting,
        Divergence.Different => TopicState.Different,
        _ => TopicState.Identical,
    };

    private Divergence Apart(ReadPage voice, ReadPage reference)
    {
        var different = new Divergence.Different(verified.Similarity(voice.Shingles, reference.Shingles));
        if (common.Find(voice.Gathered, reference.Gathered) is not { } ancestor)
        {
            return different;
        }

        return merge(new MergeQuestion(reference.Gathered.Id, voice.Gathered.Id, ancestor.Content)) switch
        {
            MergeAnswer.Clean => new Divergence.Mergeable(ancestor),
            MergeAnswer.Clashing clashing => new Divergence.Conflicting(ancestor, clashing.Lines),
            _ => different,
        };
    }

    // The whole history of the path counts, also what was before a deletion: who holds that text is behind all the same.
    // What the page shows beyond its shard's last version, an overlay or an edit without a commit, is one more change.
    private static (int Changes, DateTimeOffset Since)? SinceHolding(ReadPage page, Fingerprint content)
    {
        var changes = page.Gathered.History.Changes;
        for (var i = 0; i < changes.Length; i++)
        {
            if (changes[i].Content == content)
            {
                var beyond = changes[0].Content == page.Shown ? 0 : 1;
                return (i + beyond, i > 0 ? changes[i - 1].At : page.Overlay?.At ?? changes[0].At);
            }
        }

        return page.Overlay is { } overlay && page.Gathered.Content.Content == content ? (1, overlay.At) : null;
    }

    // Git's history of a path leaves out lines of commits that a merge did not take its content from. What the merge
    // base holds came before all the same.
    private Divergence? OrderSinceBase(ReadPage voice, ReadPage reference)
    {
        if (common.FindThen(voice.Gathered, reference.Gathered) is not { } then)
        {
            return null;
        }

        var (behind, ahead) = (Since(reference, then.Reference, voice), Since(voice, then.Voice, reference));
        return behind is { } b ? new Divergence.Behind(b.Changes, b.Since)
            : ahead is { } a ? new Divergence.Ahead(a.Changes, a.Since)
            : null;
    }

    private static (int Changes, DateTimeOffset Since)? Since(ReadPage page, PageThen then, ReadPage other)
    {
        if (then.Content != other.Shown || then.Since.IsEmpty)
        {
            return null;
        }

        var beyond = page.Gathered.History.Changes[0].Content == page.Shown ? 0 : 1;
        return (then.Since.Length + beyond, then.Since[^1].At);
    }
}
