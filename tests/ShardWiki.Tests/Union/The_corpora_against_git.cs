using ShardWiki.Model;
using ShardWiki.Testing;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// The two ikiwiki corpora: every page of 2011 whose bytes stand in the history of its path in 2018 is behind by as many
/// changes as git tells of; where the path is gone in 2018, behind its removal.
/// </summary>
public sealed class The_corpora_against_git : IDisposable
{
    private const int FewestBehind = 300;
    private const int FewestGone = 25;

    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Are_behind_by_what_git_counts_page_by_page()
    {
        Assert.SkipUnless(Corpora.ArePresent, Corpora.AbsentReason);
        var union = CorporaUnion.Of(_scratch, TestContext.Current.CancellationToken);
        var git = Directory.GetDirectories(_scratch.Path(".shardwiki/mirrors"), "ikiwiki-2018-*").Single();
        var oracle = GitOracle.Of(git, union.Shards[0].Revision.ToString());
        var standing = union.Shards[0].Pages.Select(p => p.Source).ToHashSet(StringComparer.Ordinal);
        var voices = union.Topics.SelectMany(t => t.Voices).ToDictionary(v => v.Id);
        var expected = union.Shards[1].Pages.Where(p => p.Shape == PageShape.Page)
            .Select(p => (Page: p, Divergence: Expected(oracle, p))).Where(e => e.Divergence is not null).ToArray();
        var wrong = expected
            .Select(e => (e.Page, e.Divergence, Told: Told(voices[e.Page.Id], standing.Contains(e.Page.Source))))
            .Where(e => e.Told != e.Divergence)
            .Select(e => $"{e.Page.Id}: git says {e.Divergence}, the union {e.Told}");

        Assert.Equal("", string.Join('\n', wrong));
        Assert.InRange(expected.Count(e => e.Divergence is Divergence.Behind), FewestBehind, expected.Length);
        Assert.InRange(expected.Count(e => !standing.Contains(e.Page.Source)), FewestGone, expected.Length);
    }

    private static Divergence? Told(Voice voice, bool stands) =>
        stands ? voice.Divergence
        : voice.Removal is { } removal ? new Divergence.Behind(removal.Changes, removal.Since)
        : null;

    private static Divergence? Expected(GitOracle oracle, GatheredPage page)
    {
        var versions = oracle.VersionsOf(page.Source).ToArray();
        var at = Array.FindIndex(versions, v => v.Blob == page.Content.Content.ToString());
        return at < 0 ? null : at == 0 ? new Divergence.Identical() : new Divergence.Behind(at, versions[at - 1].At);
    }
}
