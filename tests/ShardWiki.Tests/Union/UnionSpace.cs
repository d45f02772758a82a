using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ShardWiki.Coordination;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Tests;

/// <summary>
/// A space in one string. A section <c>-- shard:key --</c> is a version of a page, the last one the present; the same
/// header again is its next version; <c>~</c> stands for a space in a key. <c>was KEY</c> names a former key,
/// <c>gone</c> a deletion. <c>-- shard NAME DIALECT [at MOUNT] --</c> declares a shard; one that is not declared is
/// commonmark at the root, in order of appearance.
/// </summary>
internal sealed partial record UnionSpace
{
    private UnionSpace(
        ImmutableArray<ShardSnapshot> shards, ImmutableArray<ReadPage> pages, UnionTexts texts) =>
        (Shards, Pages, Texts) = (shards, pages, texts);

    public UnionTexts Texts { get; init; }

    public ImmutableArray<ShardSnapshot> Shards { get; init; }

    public ImmutableArray<ReadPage> Pages { get; init; }

    public CoordinationState State { get; init; } = CoordinationState.Empty;

    public ImmutableArray<LaidOverlay> Laid { get; init; } = [];

    public CanonicalPolicy Policy { get; init; }

    public EquivalenceSettings Settings { get; init; } = new();

    public Snapshot Snapshot => new() { Shards = Shards, Contents = new NoContents(), Findings = [] };

    public static UnionSpace Of(string text)
    {
        var shards = new Dictionary<string, Attachment>(StringComparer.Ordinal);
        var drafts = new Dictionary<string, PageDraft>(StringComparer.Ordinal);
        var texts = new UnionTexts();
        var parts = Header().Split(text.ReplaceLineEndings("\n"));
        for (var i = 1; i < parts.Length; i += 2)
        {
            texts.Add(Body(parts[i + 1]));
            Read(parts[i].Split(' '), Body(parts[i + 1]), (shards, drafts), i);
        }

        var gathered = drafts.Values.Where(d => d.Text is not null)
            .Select(d => (d.Text, Page: d.Gathered(shards[d.Id.Shard.ToString()]))).ToArray();
        var gone = drafts.Values.Where(d => d.Text is null).ToLookup(d => d.Id.Shard);
        return new UnionSpace(
            [
                .. shards.Values.Select(a => SnapshotOf(a, gathered.Select(g => g.Page)) with
                {
                    Gone = [.. gone[a.Name].Select(d => d.Removed(a))],
                }),
            ],
            [.. gathered.Where(g => g.Page.Shape == PageShape.Page)
                .Select(g => Read(g.Page, shards[g.Page.Id.Shard.ToString()].Dialect, g.Text!))],
            texts);
    }

    public UnionInput Input() => new()
    {
        Snapshot = Snapshot,
        State = State,
        Pages = Pages,
        Overlays = Laid,
        Policy = new UnionPolicy(Policy, Settings),
        Merge = Merged,
    };

    public UnionGraph United() => Unite.Of(Input());

    public UnionSpace Bound(params string[] pages) => With(s => s with
    {
        Bindings = s.Bindings.Add(new Binding(s.Seq, [.. pages.Select(Identity.Parse)])),
    });

    public UnionSpace Parted(string a, string b) => With(s => s with
    {
        Partings = s.Partings.Add(new Parting(s.Seq, Identity.Parse(a), Identity.Parse(b))),
    });

    public UnionSpace Aliased(string from, string to) => With(s => s with
    {
        Aliases = s.Aliases.Add(new Alias(s.Seq, PagePath.Of(from), Identity.Parse(to))),
    });

    public UnionSpace Designated(string voice) => With(s => s with
    {
        Designations = s.Designations.Add(new Designation(s.Seq, Identity.Parse(voice))),
    });

    /// <summary>An overlay that the page shows.</summary>
    public UnionSpace Overlaid(string page, string text)
    {
        var number = Pages.Select(p => p.Gathered.Id.ToString()).ToList().IndexOf(page);
        var dialect = Shards.Single(s => s.Attachment.Name == Pages[number].Gathered.Id.Shard).Attachment.Dialect;
        var drafted = Drafted(page, Pages[number].Gathered.Content.Content);
        Texts.Add(text);
        var shown = Read(Pages[number].Gathered, dialect, text) with { Overlay = drafted.State.Overlays[^1] };
        return drafted.Laying(new OverlayDrift.Clean()) with { Pages = Pages.SetItem(number, shown) };
    }

    /// <summary>An overlay that the page does not show.</summary>
    public UnionSpace Adrift(string page, string @base)
    {
        var drift = Pages.Any(p => p.Gathered.Id.ToString() == page)
            ? (OverlayDrift)new OverlayDrift.Conflicted("line 1 changed")
            : new OverlayDrift.Orphaned();
        return Drafted(page, Fingerprint.Of(Encoding.UTF8.GetBytes(@base))).Laying(drift);
    }

    /// <summary>The last overlay, standing like this.</summary>
    public UnionSpace Laying(OverlayDrift drift)
    {
        var overlay = State.Overlays[^1];
        return this with
        {
            Laid = Laid.Add(new LaidOverlay
            {
                Overlay = overlay,
                Page = overlay.Page,
                Drift = drift,
                Patch = overlay.Patch,
            }),
        };
    }

    /// <summary>An overlay that stands in the journal; what becomes of it is for the test to ask.</summary>
    public UnionSpace Drafted(string page, Fingerprint @base) => With(s => s with
    {
        Overlays = s.Overlays.Add(new Overlay
        {
            Seq = s.Seq,
            Page = Identity.Parse(page),
            BaseRevision = default,
            BaseContent = @base,
            Patch = Encoding.UTF8.GetBytes("@@ -1 +1 @@\n-old\n+new\n"),
            Author = PageDraft.Author,
            At = PageDraft.Day(900 + (int)s.Seq),
            Message = "better",
        }),
    });

    public UnionSpace With(Func<CoordinationState, CoordinationState> decide)
    {
        var seq = State.Seq + 1;
        return this with { State = decide(State with { Seq = seq, Log = State.Log.Add(LineOf(seq)) }) };
    }

    private static DecisionLine LineOf(long seq) => new()
    {
        Seq = seq,
        At = PageDraft.Day(900 + (int)seq),
        Actor = PageDraft.Author,
        Decision = new AliasSet(PagePath.Of("somewhere"), Identity.Parse("some:page")),
    };

    private static void Read(
        string[] header,
        string text,
        (Dictionary<string, Attachment> Shards, Dictionary<string, PageDraft> Drafts) into,
        int day)
    {
        if (header[0] == "shard")
        {
            var mount = header is [.., "at", var place] ? PagePath.Of(place) : PagePath.Root;
            into.Shards[header[1]] = AttachmentOf(header[1]) with { Dialect = Dialect.Find(header[2])!, Mount = mount };
            return;
        }

        var id = Identity.Parse(header[0].Replace('~', ' '));
        into.Shards.TryAdd(id.Shard.ToString(), AttachmentOf(id.Shard.ToString()));
        var draft = into.Drafts.GetValueOrDefault(header[0]) ?? new PageDraft(id);
        into.Drafts[header[0]] = header is [_, "gone"] ? draft.Gone(day)
            : header is [_, "was", var former] ? draft.Next(text, day) with { Former = draft.Former.Add(former) }
            : draft.Next(text, day);
    }

    private static string Body(string section) => section.Trim('\n') is { Length: > 0 } body ? $"{body}\n" : "";

    private static ReadPage Read(GatheredPage page, Dialect dialect, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var parsed = PageParse.Of(new PageSource(Place.Of(page), dialect, bytes));
        return new ReadPage
        {
            Gathered = page,
            Facts = parsed.Facts,
            Shingles = ShingleSet.Of(parsed.Text, 5),
            Shown = Fingerprint.Of(bytes),
        };
    }

    private MergeAnswer Merged(MergeQuestion question)
    {
        Fingerprint Shown(Identity id) => Pages.Single(p => p.Gathered.Id == id).Shown;
        return Texts.Merged(question.Ancestor, Shown(question.Reference), Shown(question.Voice));
    }

    private static Attachment AttachmentOf(string name) =>
        new() { Name = ShardName.Parse(name), Adapter = "folder", Location = name };

    private static ShardSnapshot SnapshotOf(Attachment attachment, IEnumerable<GatheredPage> pages) => new()
    {
        Attachment = attachment,
        Profile = CapabilityProfile.Of(PlainFolder.Declaration).GetProfile(),
        Revision = new Revision("r1"),
        Digest = "",
        Observed = null,
        Freshness = new Freshness.Current(),
        Pages = [.. pages.Where(p => p.Id.Shard == attachment.Name).OrderBy(p => p.Id)],
        RecentChanges = [],
    };

    [GeneratedRegex("^-- (.+) --$\n?", RegexOptions.Multiline)]
    private static partial Regex Header();

    private sealed class NoContents : IContents
    {
        public byte[] Read(ContentHandle handle) => throw new ContentGoneException(handle);
    }
}
