using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Who changed what since two voices were one: the changes of each, newest first. Where no common version is known, all
/// that is known of each.
/// </summary>
public sealed record ComparedChanges(ImmutableArray<Change> Reference, ImmutableArray<Change> Voice)
{
    /// <summary>The content of the version that both were; null where none is known.</summary>
    public Fingerprint? Ancestor { get; init; }

    /// <summary>The changes of both pages since they were one.</summary>
    public static ComparedChanges Of(UnionGraph union, UnitedPage reference, UnitedPage voice) =>
        union.Common.FindThen(voice.Read.Gathered, reference.Read.Gathered) is { } then
            ? new ComparedChanges(then.Reference.Since, then.Voice.Since) { Ancestor = then.Voice.Content }
            : ByContent(union.Common, reference.Read, voice.Read);

    private static ComparedChanges ByContent(CommonVersions common, ReadPage reference, ReadPage voice)
    {
        var ancestor = common.Find(voice.Gathered, reference.Gathered)?.Content;
        return new ComparedChanges(Since(reference.Gathered, ancestor), Since(voice.Gathered, ancestor))
        {
            Ancestor = ancestor,
        };
    }

    private static ImmutableArray<Change> Since(GatheredPage page, Fingerprint? content) =>
        content is { } common ? [.. Life.Of(page).TakeWhile(c => c.Content != common)] : Life.Of(page);
}
