using System.Diagnostics;
using System.Globalization;
using System.Text;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Documents that cost a careless parser minutes or gigabytes. Here each is a page like any other, soon.</summary>
public sealed class Documents_that_explode
{
    private const string Schedule = "/proc/thread-self/schedstat";
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
            var spent = Spent(() => Is_shown(dialect, file, text));
            for (var again = 0; again < 2 && spent > Most; again++)
            {
                spent = Spent(() => Is_shown(dialect, file, text));
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

    // Others may be at work on this machine: what counts is the processor's time of this thread, where the system tells.
    private static TimeSpan Spent(Action act)
    {
        var watch = Stopwatch.StartNew();
        var before = OfThread();
        act();
        return OfThread() - before ?? watch.Elapsed;
    }

    private static TimeSpan? OfThread() => File.Exists(Schedule)
        ? TimeSpan.FromMicroseconds(
            long.Parse(File.ReadAllText(Schedule).Split(' ')[0], CultureInfo.InvariantCulture) / 1000.0)
        : null;
}
