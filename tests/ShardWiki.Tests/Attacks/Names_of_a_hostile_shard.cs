using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ShardWiki.Projection;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Whatever names a shard has: each page has a file of its own, below the output, on every file system.</summary>
public sealed class Names_of_a_hostile_shard
{
    private static readonly Lazy<(string Name, string[] Files, string Index)> Site = new(() =>
    {
        var site = Attacks.Names.Distinct(StringComparer.Ordinal).Aggregate(
            SampleSite.Empty.Shard("wiki", "gfm").Shard("other", "obsidian", "mount"),
            (s, name) => s.With("wiki", name, $"# Page\n\nWords of {name.Length}.\n").With("other", name, "x\n"));
        var plan = site.Plan().Files.ToDictionary(f => f.Path);
        return ("", [.. plan.Keys], Encoding.UTF8.GetString(SampleSite.BytesOf(plan["index.json"])));
    });

    [Fact]
    public void Are_many() => Assert.InRange(Attacks.Names.Length, 100, 10_000);

    [Fact]
    public void Lead_nowhere_but_below_the_output()
    {
        foreach (var file in Site.Value.Files)
        {
            Assert.Equal(file, PublishedFile.Safe(file));
            Assert.StartsWith("/site/", Path.GetFullPath(file, "/site"));
            Assert.All(file.Split('/'), segment => Is_plain(segment, file));
        }
    }

    [Fact]
    public void Are_told_apart_by_every_file_system()
    {
        var folded = Site.Value.Files.GroupBy(f => FileName.Fold(f.Normalize(NormalizationForm.FormKC)));
        Assert.Empty(folded.Where(g => g.Count() > 1).Select(g => string.Join(" = ", g)));
    }

    [Fact]
    public void Lose_no_page()
    {
        using var index = JsonDocument.Parse(Site.Value.Index);
        var ids = index.RootElement.GetProperty("pages").EnumerateArray()
            .Select(p => p.GetProperty("id").GetString()).ToHashSet();
        var pages = Attacks.Names.Where(n => n.EndsWith(".md", StringComparison.Ordinal)).Select(n => $"wiki:{n.Normalize()}");
        Assert.All(pages, id => Assert.Contains(id, ids));
    }

    private static void Is_plain(string segment, string file)
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(segment), 1, 160);
        Assert.DoesNotMatch(@"[\x00-\x1f\x7f<>:""|?*\\%#]|[. ]$", segment);
        Assert.DoesNotMatch(new Regex(@"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", RegexOptions.IgnoreCase), segment);
        Assert.True(segment.IsNormalized(NormalizationForm.FormC), file);
        Assert.DoesNotContain(segment.EnumerateRunes(), rune => Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
        Assert.True(!segment.StartsWith(".git", StringComparison.OrdinalIgnoreCase) && segment != ".htaccess", file);
    }
}
