using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Tests;

/// <summary>What tests read of a union, as text.</summary>
internal static class UnionReading
{
    /// <summary>Each topic's members in the order of its voices, one topic a line.</summary>
    public static string Sets(UnionGraph union) =>
        string.Join('\n', union.Topics.Select(t => string.Join(' ', t.Voices.Select(v => v.Id.ToString()))));

    public static Topic TopicOf(UnionGraph union, string page) =>
        union.Topics.Single(t => t.Voices.Any(v => v.Id == Identity.Parse(page)));

    /// <summary>The reasons of the topic of <paramref name="page"/>, such as <c>Content a:x.md b:x.md</c>.</summary>
    public static string Reasons(UnionGraph union, string page) =>
        string.Join('\n', TopicOf(union, page).Reasons.Select(r => $"{r.By} {r.A} {r.B}"));

    public static Divergence DivergenceOf(UnionGraph union, string page) =>
        TopicOf(union, page).Voices.Single(v => v.Id == Identity.Parse(page)).Divergence;

    public static UnitedPage Page(UnionGraph union, string page) =>
        union.Pages.Single(p => p.Id == Identity.Parse(page));

    /// <summary>Findings of one code, as they print.</summary>
    public static string Findings(UnionGraph union, FindingCode code) =>
        string.Join('\n', union.Findings.Where(f => f.Code == code));
}
