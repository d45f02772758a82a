using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// Finds out whether a shard has taken an overlay in: by the version that was submitted, by content, or by the patch id
/// of one of the changes since the overlay's base.
/// </summary>
internal sealed class Upstreams(OverlaidPage page, ImmutableArray<Overlay> stack)
{
    // Reading a version costs; a page with more changes than this since an overlay's base is asked for the newest.
    private const int MostVersions = 200;

    private readonly Fingerprint _own = Fingerprint.Of(page.Own.Span);

    /// <summary>How it was taken in; null where it was not.</summary>
    public OverlayDrift.Upstreamed? Find(Overlay overlay, ReadOnlyMemory<byte> @base, ReadOnlyMemory<byte> wanted)
    {
        var since = page.Versions
            .TakeWhile(v => v.Content != overlay.BaseContent && v.Revision != overlay.BaseRevision)
            .Take(MostVersions).ToImmutableArray();
        if (since.IsEmpty && IsUnmoved)
        {
            return null; // An overlay that takes back another below it makes what the shard holds all the time.
        }

        return ByBranch(overlay, since)
            ?? ByContent(since, Fingerprint.Of(wanted.Span), Fingerprint.Of(@base.Span))
            ?? ByMerge(@base, wanted)
            ?? ByPatch(since, PatchId.Of(@base.Span, wanted.Span));
    }

    private bool IsUnmoved => page.Versions is [var last, ..] && last.Content == _own || stack[0].BaseContent == _own;

    private static OverlayDrift.Upstreamed? ByBranch(Overlay overlay, ImmutableArray<Change> since) =>
        overlay.Submission is { How.Revision: { IsNone: false } submitted } && since.Any(v => v.Revision == submitted)
            ? new OverlayDrift.Upstreamed("branch", submitted)
            : null;

    private OverlayDrift.Upstreamed? ByContent(
        ImmutableArray<Change> since, Fingerprint wanted, Fingerprint @base)
    {
        // The oldest: there it was taken in.
        if (since.LastOrDefault(v => v.Content == wanted) is { } version)
        {
            return new OverlayDrift.Upstreamed("content", version.Revision);
        }

        return _own == wanted && _own != @base ? new OverlayDrift.Upstreamed("content", default) : null;
    }

    // Where the edit changes nothing of what stands there, all of it stands there.
    private OverlayDrift.Upstreamed? ByMerge(ReadOnlyMemory<byte> @base, ReadOnlyMemory<byte> wanted) =>
        TextMerge.Of(@base.Span, page.Own.Span, wanted.Span) is { IsClean: true } merged
            && merged.Text.AsSpan().SequenceEqual(page.Own.Span)
            ? new OverlayDrift.Upstreamed("content", default)
            : null;

    private OverlayDrift.Upstreamed? ByPatch(ImmutableArray<Change> since, string id)
    {
        if (id.Length == 0)
        {
            return null;
        }

        for (var i = since.Length - 1; i >= 0; i--)
        {
            var before = i + 1 < page.Versions.Length ? page.Versions[i + 1].Content : default;
            if (Text(since[i].Content) is { } now && Text(before) is { } then && PatchId.Of(then.Span, now.Span) == id)
            {
                return new OverlayDrift.Upstreamed("patch", since[i].Revision);
            }
        }

        return Text(page.Versions.IsEmpty ? default : page.Versions[0].Content) is { } last
            && PatchId.Of(last.Span, page.Own.Span) == id
            ? new OverlayDrift.Upstreamed("patch", default)
            : null;
    }

    private ReadOnlyMemory<byte>? Text(Fingerprint content) => content.IsNone ? null : page.Find(content);
}
