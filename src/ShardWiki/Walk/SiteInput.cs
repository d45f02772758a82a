using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>What a walk hands to projection: the union, the space's facts, and the ways to ask for texts.</summary>
internal static class SiteInput
{
    /// <summary>The input for a site whose links name folders.</summary>
    public static ProjectionInput Of(GatheredWalk gathered, UnitedWalk united, Theme theme) => new()
    {
        Union = united.Union,
        Site = SiteFactsOf(gathered.Space) with { Navigation = united.Navigation },
        Theme = theme,
        Parsed = united.Reading.Parsed,
        Merged = united.Merged,
        MergedPair = united.MergedPair,
        Words = united.Reading.Words,
        Written = united.Reading.Written,
        OverlayTexts = united.Reading.OverlayTexts,
        Formula = new Formulas().Find,
        Diagram = united.Diagrams.Find,
        Contents = gathered.Snapshot.Contents,
    };

    private static SiteFacts SiteFactsOf(OpenSpace space) => new()
    {
        Space = space.Configuration.Space,
        Title = space.Configuration.Title,
        BaseUrl = space.Configuration.BaseUrl,
        Generator = ProgramVersion.Text,
        Without = space.Configuration.Without,
        Links = LinkStyle.Folder,
        Redirects = space.Configuration.Redirects,
    };
}
