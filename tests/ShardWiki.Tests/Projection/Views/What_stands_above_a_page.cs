using AngleSharp.Html.Parser;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class What_stands_above_a_page
{
    private const string Boat = "A boat floats on water and carries people from shore to shore.\n";

    private static readonly SampleSite Wiki = SampleSite.Empty
        .With("a", "boat.md", Boat).With("a", "boat/index.md", "Bread is baked of flour, salt and patience in an oven that is hot.\n")
        .With("b", "boat.md", "Where land ends there is sand, and shells that children gather.\n")
        .With("a", "oak.md", $"# Oak\n\n{Boat}It is of oak.\n").With("b", "oak.md", $"# Oak\n\n{Boat}It is of elm.\n");

    [Fact]
    public void Tells_that_it_is_one_voice_where_readers_meet_another_first()
    {
        Assert.Empty(Banners("oak", "voice"));
        Assert.Contains("This is what the shard b says.", Assert.Single(Banners("oak/@b", "voice")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CanonicalPolicy.ShardOrder, "../")]
    [InlineData(CanonicalPolicy.Chorus, "../#sw-voice-2")]
    public void Leads_to_what_readers_meet_first(CanonicalPolicy policy, string address) => Assert.Equal(
        address,
        new HtmlParser().ParseDocument((Wiki with { Policy = policy }).Text("oak/@b/index.html")).QuerySelector(".sw-banner-voice a")!.GetAttribute("href"));

    [Fact]
    public void Tells_of_conflicts_at_its_address_that_are_about_it_and_of_no_others()
    {
        Assert.Contains(Banners("boat", "conflict"), b => b.Contains("stand for one page", StringComparison.Ordinal));
        Assert.DoesNotContain(Banners("boat/@b", "conflict"), b => b.Contains("stand for one page", StringComparison.Ordinal));
        Assert.Contains(Banners("boat/@b", "conflict"), b => b.Contains("another topic", StringComparison.Ordinal));
    }

    [Fact]
    public void Tells_of_a_conflict_that_names_no_page()
    {
        var nobodys = Wiki with { Bend = u => u with { Conflicts = [.. u.Conflicts.Select(c => c with { Subjects = [] })] } };
        Assert.Contains(Banners("boat/@b", "conflict", nobodys), b => b.Contains("stand for one page", StringComparison.Ordinal));
    }

    private static string[] Banners(string page, string kind, SampleSite? site = null) =>
        [.. new HtmlParser().ParseDocument((site ?? Wiki).Text($"{page}/index.html")).QuerySelectorAll($".sw-banner-{kind}").Select(b => b.TextContent)];
}
