using System.Security.Cryptography;
using System.Text;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>
/// The law of incremental builds: after whatever happened, building upon what was remembered gives the bytes of building
/// from nothing.
/// </summary>
public sealed class A_site_that_is_built_again
{

    public static TheoryData<int> Seeds => Soak.IsWhole ? [.. Enumerable.Range(1, 10)] : [1, 2];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Is_the_site_that_is_built_from_nothing(int seed)
    {
        using var space = new ChangingSpace(seed);
        var (steps, made, all) = (new List<string>(), 0, 0);
        for (var step = 0; step < Soak.Of(40, 100); step++)
        {
            steps.Add(space.Step());
            var again = space.Build("site", full: false, degree: 1 + (step % 2));
            _ = space.Build("clean", full: true, degree: 2 - (step % 2));
            Assert.Equal("", Difference(space.Path("clean"), space.Path("site"), steps));
            Directory.Delete(space.Path("clean"), recursive: true);
            made += again.Files.Made;
            all += again.Files.Total;
        }

        Assert.InRange(made, 1, all * 9 / 10);
        Soak.Tell($"built again after {steps.Count} steps with seed {seed}: {made} of {all} files made");
    }

    [Fact]
    public void Makes_nothing_where_nothing_happened()
    {
        using var space = new ChangingSpace(3);
        _ = space.Build("site", full: false, degree: 2);

        Assert.Equal(0, space.Build("site", full: false, degree: 2).Files.Made);
    }

    [Fact]
    public void Makes_everything_where_it_is_asked_to()
    {
        using var space = new ChangingSpace(3);
        _ = space.Build("site", full: false, degree: 2);
        var full = space.Build("site", full: true, degree: 2).Files;

        Assert.Equal((full.Total, 0), (full.Made, full.Written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("shardwiki-cache 1\n")]
    public void Forgets_a_memory_that_is_not_whole(string instead)
    {
        using var space = new ChangingSpace(4);
        _ = space.Build("site", full: false, degree: 2);
        foreach (var file in Memory(space, "site-*").Concat(Memory(space, "trace-*")))
        {
            File.WriteAllText(file, instead);
        }

        var again = space.Build("site", full: false, degree: 2).Files;
        Assert.Equal((again.Total, 0), (again.Made, again.Written));
    }

    [Fact]
    public void Forgets_a_memory_of_which_any_byte_is_another()
    {
        using var space = new ChangingSpace(4);
        _ = space.Build("site", full: false, degree: 2);
        var file = Memory(space, "site-*").Single();
        var whole = File.ReadAllBytes(file);
        for (var at = 0; at < whole.Length; at += whole.Length / 7)
        {
            var other = whole.ToArray();
            other[at] ^= 1;
            File.WriteAllBytes(file, other);
            File.Delete(Memory(space, "trace-*").Single());
            var again = space.Build("site", full: false, degree: 2).Files;
            Assert.Equal((again.Total, 0), (again.Made, again.Written));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0001\0\0\0")]
    [InlineData("\u0001\0\0\0\u0001\0\0\0x\u0002\0\0\0{]\0\0\0\0\0\0\0\0")]
    [InlineData("\u007f\u007f\u007f\u007f and then words")]
    [InlineData("\0\0\0\u0040\0\0\0\0")]
    [InlineData("\u0020\0\0\0________________________________\u0001\0\0\0\u0001\0\0\0x")]
    [InlineData("\u0020\0\0\0________________________________\u007f\u007f\u007f\u007f\0\0\0\0")]
    public void Forgets_a_memory_that_is_none_though_its_sum_is_right(string instead)
    {
        using var space = new ChangingSpace(4);
        _ = space.Build("site", full: false, degree: 2);
        foreach (var file in Memory(space, "*-*"))
        {
            var head = File.ReadAllBytes(file).AsSpan();
            byte[] content = [.. head[..(head.IndexOf((byte)'\n') + 1)], .. Encoding.UTF8.GetBytes(instead)];
            File.WriteAllBytes(file, [.. content, .. SHA256.HashData(content)]);
        }

        var again = space.Build("site", full: false, degree: 2).Files;
        Assert.Equal((again.Total, 0), (again.Made, again.Written));
    }

    [Fact]
    public void Mends_what_somebody_did_to_its_files()
    {
        using var space = new ChangingSpace(5);
        _ = space.Build("site", full: false, degree: 2);
        _ = space.Build("clean", full: true, degree: 2);
        var page = space.Path("site/one/index.html");
        var text = File.ReadAllText(page);
        File.WriteAllText(page, text.Replace("One", "Eno", StringComparison.Ordinal));
        File.Delete(space.Path("site/five/index.html"));

        Assert.Equal(2, space.Build("site", full: false, degree: 2).Files.Written);
        Assert.Equal("", Difference(space.Path("clean"), space.Path("site"), []));
    }

    [Fact]
    public void Is_known_by_its_bytes_where_only_the_times_of_its_files_are_others()
    {
        using var space = new ChangingSpace(5);
        _ = space.Build("site", full: false, degree: 2);
        foreach (var file in Directory.EnumerateFiles(space.Path("site"), "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        }

        Assert.Equal(0, space.Build("site", full: false, degree: 2).Files.Made);
    }

    private static string[] Memory(ChangingSpace space, string pattern) =>
    [
        .. Directory.EnumerateFiles(space.Path(".shardwiki/cache"), pattern),
        .. Directory.EnumerateFiles(space.Path(".shardwiki/cache/pages"), pattern),
    ];

    // The files that are there once, or differ; with what was done last.
    private static string Difference(string clean, string site, List<string> steps)
    {
        var (wanted, got) = (Tree(clean), Tree(site));
        var files = wanted.Keys.Union(got.Keys).Order(StringComparer.Ordinal)
            .Where(f => !wanted.TryGetValue(f, out var a) || !got.TryGetValue(f, out var b) || !a.AsSpan().SequenceEqual(b))
            .ToList();
        return files.Count == 0 ? "" : $"{string.Join(", ", files)} after:\n{string.Join("\n", steps.TakeLast(3))}";
    }

    private static Dictionary<string, byte[]> Tree(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f), File.ReadAllBytes);
}
