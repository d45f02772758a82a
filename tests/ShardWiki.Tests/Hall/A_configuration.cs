using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_configuration
{
    private const string Smallest = """
        space: handbook
        shards:
          - name: notes
            folder: notes
        """;

    [Fact]
    public void Is_complete_with_its_defaults()
    {
        var read = Read(Smallest);
        Assert.Equal("handbook", read.Title);
        Assert.Equal(CanonicalPolicy.ShardOrder, read.Policy.Canonical);
        Assert.Equal(new EquivalenceSettings(), read.Policy.Equivalence);
        Assert.Equal(["https", "ssh"], read.Schemes);
        Assert.Equal(("default", "site", "origin"), (read.Theme, read.Output, read.Journal.Remote));
        var shard = Assert.Single(read.Shards);
        Assert.Equal(("notes", "folder", "notes", Dialect.CommonMark), (shard.Name.ToString(), shard.Adapter, shard.Location, shard.Dialect));
    }

    [Theory]
    [InlineData("", "Atom Rss")]
    [InlineData("    feeds: []\n", "")]
    [InlineData("    feeds: rss\n", "Rss")]
    [InlineData("    feeds: [rss, atom]\n", "Atom Rss")]
    public void Names_the_feeds_of_a_shard(string feeds, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Read($"{Smallest.TrimEnd()}\n    dialect: ikiwiki\n{feeds}").Shards[0].Feeds));

    [Fact]
    public void Gives_every_key_its_meaning()
    {
        var read = Read("""
            space: handbook
            title: The Handbook
            base-url: https://example.org/handbook
            journal: { repository: ., remote: upstream, seed: docs/journal.jsonl }
            shards:
              - { name: a, git: https://example.org/a.git, ref: v1, path: docs, dialect: gfm, mount: guide, exclude: ["drafts/**"] }
              - { name: b, folder: b, dialect: obsidian, mode: read-only }
            policy:
              canonical: chorus
              conflicts: fail
              equivalence: { threshold: 0.9, path: 0.1, title: 0.5, shingle: 3 }
            findings: { SW1203: error }
            schemes: [https]
            theme: plain
            output: public
            """);
        Assert.Equal("https://example.org/handbook/", read.BaseUrl!.ToString());
        Assert.Equal(("upstream", "docs/journal.jsonl"), (read.Journal.Remote, read.Journal.Seed));
        Assert.Equal(("v1", "docs", "guide"), (read.Shards[0].Reference, read.Shards[0].Folder, read.Shards[0].Mount.ToString()));
        Assert.Equal((CanonicalPolicy.Chorus, true), (read.Policy.Canonical, read.FailsOnConflicts));
        Assert.Equal(new EquivalenceSettings { Threshold = 0.9, Path = 0.1, Title = 0.5, Shingle = 3 }, read.Policy.Equivalence);
        Assert.Equal(Severity.Error, read.Severities["SW1203"]);
    }

    [Fact]
    public void Gives_policies_of_their_own_to_paths_and_topics_in_the_order_that_they_are_written()
    {
        var rules = Read("""
            space: handbook
            shards: [{ name: a, folder: a }]
            policy:
              canonical: newest
              rules:
                - { paths: "guide/**", canonical: git-merge }
                - { topic: "a:faq.md", canonical: chorus }
                - { pages: "tagged(news)", canonical: designated }
            """).Policy.Rules;

        Assert.Equal(3, rules.Length);
        var pages = Assert.IsType<PolicyRule.ForPages>(rules[2]);
        Assert.Equal(("tagged(news)", CanonicalPolicy.Designated, "shardwiki.yml(8,16)"), (pages.Pages.Text, pages.Canonical, pages.Written.ToString()));
        var paths = Assert.IsType<PolicyRule.ForPaths>(rules[0]);
        Assert.Equal(CanonicalPolicy.GitMerge, paths.Canonical);
        Assert.True(paths.Pattern.Matches(PagePath.Of("guide/setup")));
        Assert.False(paths.Pattern.Matches(PagePath.Of("faq")));
        Assert.Equal(new PolicyRule.ForTopic(Identity.Parse("a:faq.md"), CanonicalPolicy.Chorus), rules[1]);
    }

    [Theory]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\npolicy: { rules: [{ paths: x, topic: \"a:x\", canonical: newest }] }\n", "error SW0103", "one of these only")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\npolicy: { rules: [{ canonical: newest }] }\n", "error SW0103", "for 'pages' or for a 'topic'")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\npolicy: { rules: [{ paths: x, pages: x, canonical: newest }] }\n", "error SW0103", "one of these only")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\npolicy: { rules: [{ pages: \"(x\", canonical: newest }] }\n", "error SW0104", "is not closed")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\npolicy: { rules: [{ pages: \"x or !behind()\", canonical: newest }] }\n", "error SW0104", "asks behind()")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\npolicy: { rules: [{ topic: x, canonical: newest }] }\n", "error SW0104", "'x' is no page's id")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\npolicy: { rules: [{ paths: x, canonical: latest }] }\n", "error SW0104", "'latest' is no policy")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\npolicy: { rules: [{ paths: x }] }\n", "error SW0103", "needs 'canonical'")]
    [InlineData("space: s\nshards: [{ name: a, folder: a, dialect: ikiwiki, feeds: [json] }]\n", "error SW0104", "'json' is no kind of feed")]
    [InlineData("space: s\nshards: [{ name: a, folder: a, autofiles: [tags] }]\n", "error SW0104", "in the dialect ikiwiki only")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\npolicy: { rules: [{ pages: \"x and nosuch()\", canonical: newest }] }\n", "error SW0104", "no test 'nosuch()'")]
    [InlineData("space: handbook\nshard:\n  - name: a\n", "shardwiki.yml(2,1): error SW0102", "closest is 'shards'")]
    [InlineData("space: s\nshards: [{ name: a, git: \"ann:s3cr3t@h:x.git\" }]\n", "error SW0104", "takes no password")]
    [InlineData("space: s\nshards: [{ name: a, folder: a, dialect: \"https://ann:s3cr3t@h/x\" }]\n", "SW0104", "'https://h/x' is no dialect")]
    [InlineData("space: s\nshards: [{ name: a, folder: a, \"https://ann:s3cr3t@h/x\": b }]\n", "SW0102", "no key 'https://h/x'; it knows name")]
    [InlineData("space: Hand Book\nshards: [{ name: a, folder: a }]\n", "shardwiki.yml(1,8): error SW0104", "'Hand Book' is no name")]
    [InlineData("shards: [{ name: a, folder: a }]\n", "shardwiki.yml(1,1): error SW0103", "needs 'space'")]
    [InlineData("space: s\nshards: [{ name: a }]\n", "error SW0103", "exactly one of archive, feed, folder, git")]
    [InlineData("space: s\nshards: [{ name: a, folder: a, git: b }]\n", "error SW0103", "exactly one of archive, feed, folder, git")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }, { name: a, folder: b }]\n", "shardwiki.yml(2,42): error SW0104", "two shards are named 'a'")]
    [InlineData("space: s\nshards: [{ name: a, folder: a, mode: mirrored }]\n", "error SW0105", "'mirrored' is not built yet")]
    [InlineData("space: s\nshards: [{ name: a, folder: a, dialect: rst }]\n", "error SW0104", "'rst' is no dialect")]
    [InlineData("space: s\nshards: [{ name: a, folder: a, exclude: [\"a***b\"] }]\n", "error SW0104", "a***b")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\npolicy: { canonical: latest }\n", "error SW0104", "'latest' is no policy; use one of chorus, designated, git-merge")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\npolicy: { conflicts: maybe }\n", "error SW0104", "show or fail")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\npolicy: { equivalence: { threshold: 2 } }\n", "error SW0104", "from 0 to 1")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\nfindings: { SW9999: error }\n", "error SW0104", "'SW9999' is no code")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\nfindings: { SW1203: bad }\n", "error SW0104", "'bad' is no severity")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\nbase-url: ftp://x/\n", "error SW0104", "https or http")]
    [InlineData("space: s\nshards: [{ name: a, folder: a }]\ntitle: [a]\n", "error SW0104", "must be a text")]
    [InlineData("space: s\nshards: a\n", "error SW0104", "must be a list")]
    [InlineData("space: [s\n", "error SW0101", "not YAML")]
    [InlineData("- a\n", "shardwiki.yml(1,1): error SW0101", "one YAML mapping")]
    public void Is_refused_with_place_and_reason(string text, string place, string reason)
    {
        var refused = Assert.IsType<ConfigurationOutcome.Refused>(ConfigurationReading.Of(text, Path.GetFullPath("/s/shardwiki.yml")));
        Assert.Contains(refused.Findings, f => f.ToString().Contains(place, StringComparison.Ordinal)
            && f.Message.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Tells_everything_that_is_wrong_at_once()
    {
        var refused = Assert.IsType<ConfigurationOutcome.Refused>(
            ConfigurationReading.Of("spac: x\ntitle: [a]\nshards: [{ name: A, folder: a }]\n", Path.GetFullPath("/s/shardwiki.yml")));
        Assert.Equal([1, 1, 2, 3], [.. refused.Findings.Select(f => f.Place.Line)]);
    }

    private static SpaceConfiguration Read(string text) =>
        Assert.IsType<ConfigurationOutcome.Read>(ConfigurationReading.Of(text, Path.GetFullPath("/s/shardwiki.yml"))).Configuration;
}
