using System.Text;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Files of the search that say which topics say a term are known before they are written, and by nothing that they do not show.</summary>
public sealed class Terms_at_a_glance
{
    // So many words that there are several files of them.
    private static readonly string Many = string.Concat(Enumerable.Range(0, 6000).Select(i => $"word{i * 7919 % 100_003} "));

    private static readonly SampleSite Base = SampleSite.Empty.Shard("a", "gfm").Shard("b", "gfm")
        .With("a", "many.md", $"# Many\n\n{Many}\n").With("a", "one.md", "# One\n\nalpha beta\n").With("b", "two.md", "# Two\n\nbeta gamma\n");

    [Fact]
    public void Are_the_same_where_no_term_of_theirs_is_another()
    {
        var (then, now) = (Looks(Base), Looks(With("one.md", "# One\n\nalpha delta\n")));

        Assert.True(then.Count > 3);
        Assert.Contains(then, t => t.Value.Glance == now[t.Key].Glance);
        Assert.Contains(then, t => t.Value.Glance != now[t.Key].Glance);
    }

    public static TheoryData<string, string> Changes => new()
    {
        { "one.md", "# One\n\nalpha delta\n" },
        { "one.md", "# One\n\nalpha alpha alpha beta\n" },
        { "one.md", "# One beta\n\nalpha beta\n" },
        { "one.md", "# One\n\nalpha\n\n## More\n\nbeta\n" },
        { "one.md", "---\ntags: [beta]\n---\n# One\n\nalpha beta\n" },
        { "two.md", "# Two\n\nbeta gamma\n" },
        { "zero.md", "# Zero\n\nbeta\n" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Have_the_same_bytes_where_it_is_the_same(string key, string text)
    {
        var (then, now) = (Looks(Base), Looks(With(key, text)));

        Assert.Contains(then, t => now.TryGetValue(t.Key, out var next) && next.Bytes != t.Value.Bytes);
        Assert.All(then.Where(t => now.ContainsKey(t.Key)), t => Assert.True(t.Value.Glance != now[t.Key].Glance || t.Value.Bytes == now[t.Key].Bytes, t.Key));
    }

    [Fact]
    public void Are_others_where_a_page_is_called_otherwise()
    {
        var renamed = Base with { Files = Base.Files.RemoveAll(f => f.Id.Key == "one.md") };
        var (then, now) = (Looks(Base), Looks(renamed.With("a", "uno.md", "# One\n\nalpha beta\n")));

        Assert.All(then.Where(t => now.ContainsKey(t.Key) && now[t.Key].Bytes != t.Value.Bytes), t => Assert.NotEqual(t.Value.Glance, now[t.Key].Glance));
        Assert.Contains(then, t => t.Value.Bytes.Contains("alpha", StringComparison.Ordinal) && t.Value.Glance != now[t.Key].Glance);
    }

    private static SampleSite With(string key, string text) =>
        (Base with { Files = Base.Files.RemoveAll(f => f.Id.Shard.ToString() == "a" && f.Id.Key == key) }).With("a", key, text);

    private static SortedDictionary<string, (Sum? Glance, string Bytes)> Looks(SampleSite site)
    {
        using var plan = Project.Of(site.Input() with { Settings = "settings" });
        return new(
            plan.Files.Where(f => f.Path.StartsWith("_/search/words-", StringComparison.Ordinal)).ToDictionary(
                f => f.Path, f => (f.Glance!()?.Sum, Encoding.UTF8.GetString(Written(f)))),
            StringComparer.Ordinal);
    }

    private static ReadOnlySpan<byte> Written(PlannedFile file)
    {
        var room = new System.Buffers.ArrayBufferWriter<byte>();
        file.Write(room);
        return room.WrittenSpan;
    }
}
