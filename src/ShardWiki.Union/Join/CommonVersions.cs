using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Finds the version at which two pages were one: what their shards' merge base holds, where the two share versions and
/// the pages stood at one place then; else, by their histories alone, the newest content that both once had.
/// </summary>
public sealed class CommonVersions
{
    private readonly FrozenDictionary<(ShardName, ShardName), SharedPast> _pasts;

    private readonly ForkPoints _forks;

    private CommonVersions(ImmutableArray<SharedPast> pasts, ForkPoints forks) =>
        (_pasts, _forks) = (pasts.ToFrozenDictionary(p => p.Shards), forks);

    /// <summary>Of shards that share what <paramref name="pasts"/> says.</summary>
    internal static CommonVersions Of(ImmutableArray<SharedPast> pasts) => new(pasts, ForkPoints.None);

    /// <summary>The same, and what people decided of forks.</summary>
    internal static CommonVersions Of(ImmutableArray<SharedPast> pasts, ForkPoints forks) => new(pasts, forks);

    /// <summary>The newest common version of both; null where none is known.</summary>
    internal CommonVersion? Find(GatheredPage voice, GatheredPage reference)
    {
        // What somebody decided is known better than what histories let us guess.
        if (_forks.Find(voice.Id, reference.Id) is { } decided)
        {
            return decided;
        }

        if (FindThen(voice, reference) is { } then)
        {
            return new CommonVersion(then.Voice.Content, then.At);
        }

        var (ours, theirs) = (Life.Of(voice), Life.Of(reference));
        var changes = theirs.Select(c => (c.Revision, c.Content)).ToHashSet();
        var contents = theirs.Select(c => c.Content).ToHashSet();
        var common = ours.FirstOrDefault(c => changes.Contains((c.Revision, c.Content)) && Life.Says(c.Content))
            ?? ours.FirstOrDefault(c => contents.Contains(c.Content) && Life.Says(c.Content));
        return common is null ? null : new CommonVersion(common.Content, common.At);
    }

    /// <summary>What both pages were at the merge base, and when that was; null where they were not one there.</summary>
    internal (PageThen Voice, PageThen Reference, DateTimeOffset At)? FindThen(GatheredPage voice, GatheredPage reference)
    {
        var (a, b) = (voice.Id.Shard, reference.Id.Shard);
        return (_pasts.GetValueOrDefault((a, b)) ?? _pasts.GetValueOrDefault((b, a))) is { } past
            && past.Pages.TryGetValue(voice.Id, out var ours)
            && past.Pages.TryGetValue(reference.Id, out var theirs)
            && ours.Place == theirs.Place && Life.Says(ours.Content)
                ? (ours, theirs, past.At)
                : null;
    }
}
