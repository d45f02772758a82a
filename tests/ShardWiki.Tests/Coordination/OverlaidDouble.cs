using System.Collections.Immutable;
using System.Text;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Tests.Coordination;

/// <summary>
/// A page with a history of texts, the oldest first, each in its own revision <c>r1</c>, <c>r2</c>, …, and overlays
/// drafted on it by number.
/// </summary>
internal sealed class OverlaidDouble(params string[] texts)
{
    private static readonly Author Ann = new("Ann", "ann@example.org");
    private readonly List<Overlay> _stack = [];
    private readonly List<OverlayEdit> _edits = [];

    /// <summary>What the shard holds where that is no version of its history.</summary>
    public string? Uncommitted { get; init; }

    /// <summary>Versions that the shard does not hold any more.</summary>
    public ImmutableArray<string> Lost { get; init; } = [];

    public static ReadOnlyMemory<byte> Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte>? bytes) => bytes is { } some ? Encoding.Latin1.GetString(some.Span) : "?";

    public static OverlayEdit Edit(string from, string to, int revision, bool isWhole = false) => new()
    {
        Page = Identity.Parse("a:page.md"),
        BaseRevision = new Revision($"r{revision}"),
        BaseContent = Fingerprint.Of(Bytes(from).Span),
        Patch = isWhole
            ? WholePatch.Of(Bytes(from), Bytes(to), "page.md")
            : OverlayPatch.Of(Bytes(from), Bytes(to), "page.md"),
        Message = "better",
    };

    /// <summary>An edit that stands in the journal and not on the page any more.</summary>
    public OverlaidDouble Once(OverlayEdit edit)
    {
        _edits.Add(edit);
        return this;
    }

    public OverlaidDouble Drafted(OverlayEdit edit, string? submitted = null)
    {
        _edits.Add(edit);
        var seq = _stack.Count + 2;
        _stack.Add(new Overlay
        {
            Seq = seq,
            Page = edit.Page,
            BaseRevision = edit.BaseRevision,
            BaseContent = edit.BaseContent,
            Patch = edit.Patch,
            Author = Ann,
            At = DateTimeOffset.UnixEpoch,
            Message = edit.Message,
            Submission = submitted is null ? null : new OverlayStatus.Submitted(9, new OverlaySubmitted
            {
                Overlay = seq,
                Page = edit.Page,
                BaseRevision = edit.BaseRevision,
                Content = edit.BaseContent,
                Revision = new Revision(submitted),
                Reference = "refs/heads/x",
            }),
        });
        return this;
    }

    public ImmutableArray<LaidOverlay> Laid() => OverlayLaying.Of(Page(), [.. _stack]);

    /// <summary>Each overlay's drift and the text above it.</summary>
    public string Told() => string.Join(" | ", Laid().Select(l => $"{l.Drift.Word} {Text(l.Above).Replace('\n', '/')}"));

    private OverlaidPage Page()
    {
        var held = texts.Except(Lost).ToDictionary(t => Fingerprint.Of(Bytes(t).Span), Bytes);
        return new OverlaidPage
        {
            Id = Identity.Parse("a:page.md"),
            Source = "page.md",
            Own = Bytes(Uncommitted ?? texts[^1]),
            Versions =
            [
                .. texts.Index().Reverse().Where(_ => Uncommitted is null || texts.Length > 1).Select(t => new Change
                {
                    Revision = new Revision($"r{t.Index + 1}"),
                    Author = Ann,
                    At = DateTimeOffset.UnixEpoch.AddDays(t.Index),
                    Content = Fingerprint.Of(Bytes(t.Item).Span),
                }),
            ],
            Edits = [.. _edits],
            Find = content => held.TryGetValue(content, out var text) ? text : (ReadOnlyMemory<byte>?)null,
        };
    }
}
