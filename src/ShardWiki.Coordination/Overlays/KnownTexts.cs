using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// Finds the text that an overlay was made against: a version of its shard, what another edit made of one, or the text
/// that a whole patch brings along. What is found has the fingerprint that was asked for.
/// </summary>
internal sealed class KnownTexts
{
    private readonly OverlaidPage _page;
    private readonly Dictionary<Fingerprint, ReadOnlyMemory<byte>> _known = [];
    private bool _isReplayed;

    public KnownTexts(OverlaidPage page)
    {
        _page = page;
        Add(page.Own);
        Add(default); // The base of a page that is new.
    }

    /// <summary>The text of that fingerprint; null where it is not known.</summary>
    public ReadOnlyMemory<byte>? Find(Fingerprint content)
    {
        if (FindHeld(content) is { } held)
        {
            return held;
        }

        if (!_isReplayed)
        {
            _isReplayed = true;
            Replay();
        }

        // Typed: a bare null would become an empty text.
        return _known.TryGetValue(content, out var made) ? made : (ReadOnlyMemory<byte>?)null;
    }

    private ReadOnlyMemory<byte>? FindHeld(Fingerprint content)
    {
        if (_known.TryGetValue(content, out var known))
        {
            return known;
        }

        // Also a version under a name that the page had before, which its history does not list.
        if (_page.Find(content) is not { } version)
        {
            return null;
        }

        _known.Add(content, version);
        return version;
    }

    // An edit can be made on another's result, also on one that was revised or withdrawn since.
    private void Replay()
    {
        var left = _page.Edits.ToList();
        for (var made = true; made;)
        {
            made = left.RemoveAll(edit => Made(edit)) > 0;
        }
    }

    private bool Made(OverlayEdit edit)
    {
        if ((FindHeld(edit.BaseContent) ?? WholePatch.FindBase(edit)) is not { } from)
        {
            return false;
        }

        _known.TryAdd(edit.BaseContent, from);
        if (OverlayPatch.Apply(from, edit.Patch) is PatchOutcome.Applied applied)
        {
            Add(applied.Content);
        }

        return true;
    }

    private void Add(ReadOnlyMemory<byte> text) => _known.TryAdd(Fingerprint.Of(text.Span), text);
}
