using System.Text;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Documents that cost a careless parser minutes or gigabytes. Here each is a page like any other, soon.</summary>
public sealed class Documents_that_explode
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Names => [.. Attacks.Documents.Select(d => d.Name)];

    [Fact]
    public void Are_many() => Assert.InRange(Attacks.Documents.Length, 40, 10_000);

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_pages_within_two_seconds(string name)
    {
        var text = Attacks.Documents.Single(d => d.Name == name).Text;
        foreach (var dialect in new[] { "commonmark", "gfm", "obsidian", "ikiwiki" })
        {
            var file = dialect == "ikiwiki" ? "x.mdwn" : "x.md";
            var spent = ProcessorTime.Of(() => Is_shown(dialect, file, text));
            for (var again = 0; again < 2 && spent > Most; again++)
            {
                spent = ProcessorTime.Of(() => Is_shown(dialect, file, text));
            }

            Assert.True(spent <= Most, $"{dialect}: {spent}");
        }
    }

    private static void Is_shown(string dialect, string file, string text)
    {
        var site = SampleSite.Empty.Shard("notes", dialect).With("notes", file, Encoding.UTF8.GetBytes(text));
        var page = site.Text("x/index.html");
        Assert.Contains("<div class=\"sw-text\">", page);
        Assert.EndsWith("</html>\n", page);
    }
}
