// Longer than a screen: the one table of codes reads better whole. A code is never reused.
using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>A kind of finding: its code, its severity unless configured otherwise, and what it means.</summary>
public sealed record FindingCode(string Id, Severity Severity, string Meaning)
{
    // 01xx: the space's own files
    public static readonly FindingCode ConfigurationNotYaml =
        new("SW0101", Severity.Error, "the configuration is not YAML");
    public static readonly FindingCode KeyUnknown =
        new("SW0102", Severity.Error, "the configuration holds an unknown key");
    public static readonly FindingCode KeyMissing = new("SW0103", Severity.Error, "the configuration lacks a key");
    public static readonly FindingCode ValueUnfit =
        new("SW0104", Severity.Error, "a value in the configuration does not fit");
    public static readonly FindingCode NotBuiltYet =
        new("SW0105", Severity.Error, "the configuration asks for what is not built yet");
    public static readonly FindingCode LockUnreadable = new("SW0106", Severity.Error, "the lock file cannot be read");
    public static readonly FindingCode LockDiffers =
        new("SW0107", Severity.Error, "a shard or the journal is not what the lock file says");
    public static readonly FindingCode JournalUnreadable = new("SW0108", Severity.Error, "the journal cannot be read");
    public static readonly FindingCode ThemeBroken = new("SW0109", Severity.Error, "the theme cannot be used");
    public static readonly FindingCode JournalCleared =
        new("SW0110", Severity.Warning, "something was removed that a writer of the journal left when it died");
    public static readonly FindingCode JournalForked =
        new("SW0111", Severity.Error, "the journal here and that of a remote went on separately");
    public static readonly FindingCode JournalNotReappended =
        new("SW0112", Severity.Error, "a decision of another journal could not be made again here");

    // 10xx: shards
    public static readonly FindingCode ShardUnreachable = new("SW1001", Severity.Error, "a shard could not be read");
    public static readonly FindingCode ShardEmpty = new("SW1002", Severity.Warning, "a shard holds no pages");
    public static readonly FindingCode ReferenceGone = new("SW1003", Severity.Error, "a shard's ref does not exist");
    public static readonly FindingCode ShallowHistory =
        new("SW1004", Severity.Warning, "history ends at a shallow clone's boundary");
    public static readonly FindingCode FileSkipped =
        new("SW1005", Severity.Note, "a file of a shard is not a page or asset");
    public static readonly FindingCode LinkNotFollowed =
        new("SW1006", Severity.Warning, "a symbolic link was not followed");
    public static readonly FindingCode NameNotText = new("SW1007", Severity.Warning, "a file name is not UTF-8");
    public static readonly FindingCode ShardChanged =
        new("SW1008", Severity.Error, "a shard changed while it was read");
    public static readonly FindingCode SchemeRefused = new("SW1009", Severity.Error, "a URL scheme is not allowed");
    public static readonly FindingCode PageUnreadable = new("SW1010", Severity.Error, "a page could not be compiled");
    public static readonly FindingCode HistoryUnreadable =
        new("SW1011", Severity.Warning, "a shard's history could not be read");
    public static readonly FindingCode FileUnreadable =
        new("SW1012", Severity.Error, "a file of a shard could not be read");
    public static readonly FindingCode MirrorRenewed =
        new("SW1013", Severity.Warning, "our copy of a shard was damaged and was made anew");
    public static readonly FindingCode ShardTooLarge =
        new("SW1014", Severity.Error, "a shard is larger than one may be");
    public static readonly FindingCode ContentElsewhere =
        new("SW1015", Severity.Warning, "a file is a pointer of Git LFS, its content is elsewhere");
    public static readonly FindingCode EntryLeftOut =
        new("SW1016", Severity.Warning, "an entry of an archive or a feed was left out");

    public static readonly FindingCode VersionsUnmatched =
        new("SW1017", Severity.Warning, "a pattern of versions matches no branch and no tag");
    public static readonly FindingCode VersionGone =
        new("SW1018", Severity.Warning, "a version is gone where it came from");
    public static readonly FindingCode VersionLeftOut =
        new("SW1019", Severity.Warning, "a version that a pattern finds was left out");

    // 11xx: text
    public static readonly FindingCode NotUtf8 = new("SW1101", Severity.Warning, "a page is not UTF-8");
    public static readonly FindingCode HoldsNul = new("SW1102", Severity.Warning, "a page holds NUL bytes");
    public static readonly FindingCode LimitMet =
        new("SW1103", Severity.Error, "a page meets a limit and is shown as it is");
    public static readonly FindingCode FrontMatterOpen = new("SW1104", Severity.Warning, "front matter does not end");
    public static readonly FindingCode FrontMatterBroken =
        new("SW1105", Severity.Warning, "front matter is not the YAML that is read");
    public static readonly FindingCode DirectiveWithoutLife =
        new("SW1106", Severity.Note, "a directive is shown, not carried out");
    public static readonly FindingCode DirectiveOpen = new("SW1107", Severity.Warning, "a directive does not end");
    public static readonly FindingCode HtmlRemoved =
        new("SW1108", Severity.Note, "HTML that is not allowed was taken out");
    public static readonly FindingCode DirectiveFails =
        new("SW1109", Severity.Warning, "a directive cannot be carried out");
    public static readonly FindingCode DiagramUndrawn =
        new("SW1110", Severity.Warning, "a diagram could not be drawn");

    // 12xx: links
    public static readonly FindingCode LinkBroken = new("SW1203", Severity.Warning, "a link matches no page");
    public static readonly FindingCode AnchorBroken =
        new("SW1204", Severity.Warning, "a link's fragment matches no heading");
    public static readonly FindingCode NavigationUnmatched =
        new("SW1240", Severity.Warning, "an entry of the navigation matches no page");
    public static readonly FindingCode EmbedBroken = new("SW1205", Severity.Warning, "an embedded file is not there");
    public static readonly FindingCode SpanMissing =
        new("SW1206", Severity.Warning, "a transclusion names a place that the page does not have");
    public static readonly FindingCode SpanRefused =
        new("SW1207", Severity.Warning, "a transclusion asks for more than its shard can address");
    public static readonly FindingCode TransclusionCycle =
        new("SW1208", Severity.Warning, "pages transclude each other in a circle");
    public static readonly FindingCode TransclusionTooMuch =
        new("SW1209", Severity.Warning, "a page transcludes more than is shown");

    public static readonly FindingCode StableIdUnknown =
        new("SW1210", Severity.Warning, "a link asks for an id that no page has");
    public static readonly FindingCode StableIdShared =
        new("SW1211", Severity.Warning, "two pages give themselves one id");
    public static readonly FindingCode StableIdUnfit =
        new("SW1212", Severity.Warning, "what a page gives itself as id can be none");

    // 13xx: union
    public static readonly FindingCode PathShared =
        new("SW1301", Severity.Warning, "two sources of one shard stand for one page");
    public static readonly FindingCode VoicesDiffer = new("SW1302", Severity.Note, "the voices of a topic differ");
    public static readonly FindingCode OverlayMoved = new("SW1303", Severity.Warning, "an overlay cannot be laid on its page");
    public static readonly FindingCode DecisionAimless =
        new("SW1304", Severity.Warning, "a decision names a page that is not there");
    public static readonly FindingCode DecisionsContradict =
        new("SW1305", Severity.Warning, "decisions contradict each other");
    public static readonly FindingCode TopicsShareAddress =
        new("SW1306", Severity.Warning, "two topics stand at one address");
    public static readonly FindingCode NamesShortened =
        new("SW1307", Severity.Note, "a name was changed to fit every file system");
    public static readonly FindingCode DecisionUnknown =
        new("SW1308", Severity.Note, "the journal holds decisions of an unknown type");
    public static readonly FindingCode TopicIsChain =
        new("SW1309", Severity.Note, "a topic is held together by a chain of weak links");
    public static readonly FindingCode OverlayUpstreamed =
        new("SW1310", Severity.Note, "a shard has taken an overlay in");
    public static readonly FindingCode PolicyUnanswered =
        new("SW1311", Severity.Warning, "a policy's page specification cannot be answered");

    /// <summary>Every code, in order.</summary>
    public static readonly ImmutableArray<FindingCode> All =
    [
        ConfigurationNotYaml, KeyUnknown, KeyMissing, ValueUnfit, NotBuiltYet, LockUnreadable, LockDiffers,
        JournalUnreadable, ThemeBroken, JournalCleared, JournalForked, JournalNotReappended,
        ShardUnreachable, ShardEmpty, ReferenceGone, ShallowHistory, FileSkipped, LinkNotFollowed, NameNotText,
        ShardChanged, SchemeRefused, PageUnreadable, HistoryUnreadable, FileUnreadable,
        MirrorRenewed, ShardTooLarge, ContentElsewhere, EntryLeftOut, VersionsUnmatched, VersionGone, VersionLeftOut,
        NotUtf8, HoldsNul, LimitMet, FrontMatterOpen, FrontMatterBroken, DirectiveWithoutLife, DirectiveOpen,
        HtmlRemoved, DirectiveFails, DiagramUndrawn,
        LinkBroken, AnchorBroken, EmbedBroken, SpanMissing, SpanRefused, TransclusionCycle, TransclusionTooMuch,
        NavigationUnmatched, StableIdUnknown, StableIdShared, StableIdUnfit,
        PathShared, VoicesDiffer, OverlayMoved, DecisionAimless, DecisionsContradict, TopicsShareAddress,
        NamesShortened, DecisionUnknown, TopicIsChain, OverlayUpstreamed, PolicyUnanswered,
    ];
}
