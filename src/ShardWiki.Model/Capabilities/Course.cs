using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// What core does in a given position: the closed set of names in the third column of <c>degradation-contract.txt</c>,
/// where each is explained. Core branches on these and on nothing else.
/// </summary>
public sealed record Course
{
    private Course(string name) => Name = name;

    public static Course ApplyDirectly { get; } = new("apply-directly");
    public static Course ApplyWithMerge { get; } = new("apply-with-merge");
    public static Course ApplyIfUnmoved { get; } = new("apply-if-unmoved");
    public static Course ApplyAfterCheck { get; } = new("apply-after-check");
    public static Course ApplyAfterBackup { get; } = new("apply-after-backup");
    public static Course OverlayAndPatch { get; } = new("overlay-and-patch");
    public static Course OverlayOnly { get; } = new("overlay-only");

    public static Course TranscludeById { get; } = new("transclude-by-id");
    public static Course TranscludeByAnchor { get; } = new("transclude-by-anchor");
    public static Course TranscludePinned { get; } = new("transclude-pinned");
    public static Course TranscludePage { get; } = new("transclude-page");
    public static Course Refuse { get; } = new("refuse");

    public static Course ProjectLive { get; } = new("project-live");
    public static Course CacheAtPull { get; } = new("cache-at-pull");
    public static Course ProjectCaptured { get; } = new("project-captured");
    public static Course MarkAsSnapshot { get; } = new("mark-as-snapshot");
    public static Course LinkOut { get; } = new("link-out");
    public static Course Placeholder { get; } = new("placeholder");
    public static Course ListOnly { get; } = new("list-only");

    public static Course CoreIndex { get; } = new("core-index");
    public static Course CoreIndexAndAsk { get; } = new("core-index-and-ask");
    public static Course AskShard { get; } = new("ask-shard");
    public static Course AskByName { get; } = new("ask-by-name");
    public static Course NoQuery { get; } = new("no-query");

    public static Course ParseForView { get; } = new("parse-for-view");
    public static Course FlattenForView { get; } = new("flatten-for-view");
    public static Course ViewExport { get; } = new("view-export");
    public static Course TranslateMarkingLosses { get; } = new("translate-marking-losses");
    public static Course TranslateBothWays { get; } = new("translate-both-ways");
    public static Course OfferAsDownload { get; } = new("offer-as-download");
    public static Course NoTranslation { get; } = new("no-translation");

    public static Course FederateByReplication { get; } = new("federate-by-replication");
    public static Course FederateByGit { get; } = new("federate-by-git");
    public static Course FederateByAncestry { get; } = new("federate-by-ancestry");
    public static Course FederateByRevisions { get; } = new("federate-by-revisions");
    public static Course FederateByContent { get; } = new("federate-by-content");

    public static ImmutableArray<Course> All { get; } =
    [
        ApplyDirectly, ApplyWithMerge, ApplyIfUnmoved, ApplyAfterCheck, ApplyAfterBackup, OverlayAndPatch, OverlayOnly,
        TranscludeById, TranscludeByAnchor, TranscludePinned, TranscludePage, Refuse,
        ProjectLive, CacheAtPull, ProjectCaptured, MarkAsSnapshot, LinkOut, Placeholder, ListOnly,
        CoreIndex, CoreIndexAndAsk, AskShard, AskByName, NoQuery,
        ParseForView, FlattenForView, ViewExport, TranslateMarkingLosses, TranslateBothWays, OfferAsDownload,
        NoTranslation,
        FederateByReplication, FederateByGit, FederateByAncestry, FederateByRevisions, FederateByContent,
    ];

    /// <summary>The stable kebab-case name.</summary>
    public string Name { get; }

    public static Course? Find(string name) =>
        All.FirstOrDefault(course => string.Equals(course.Name, name, StringComparison.Ordinal));

    public override string ToString() => Name;
}
