using System.Diagnostics;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>
/// A build that ends at any moment, as a machine does that is switched off: what stands in the output is whole, and the
/// next build makes of it what an undisturbed one would have. Ten moments with every run; a hundred with
/// <c>SHARDWIKI_SOAK=1</c>.
/// </summary>
public sealed class A_build_that_is_killed
{
    private const int Pages = 40;

    private static int Kills => Environment.GetEnvironmentVariable("SHARDWIKI_SOAK") == "1" ? 100 : 10;

    [Fact]
    public void Leaves_a_whole_site_of_which_the_next_makes_the_right_one()
    {
        using var space = TestSpace.Of(
            "-- shardwiki.yml --\nspace: one\nshards:\n  - name: a\n    folder: a\n    dialect: gfm\n  - name: b\n    folder: b\n    dialect: ikiwiki\n");
        var chance = new Random(20_26);
        for (var page = 0; page < Pages; page++)
        {
            Write(space, page, chance);
        }

        space.Write("b/list.mdwn", "[[!map pages=\"*\"]] [[!inline pages=\"b*\" show=5]]\n"u8.ToArray());
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, space.Run("-q", "build", "--fail-on", "none").ExitCode);
        var length = watch.Elapsed;
        for (var kill = 0; kill < Kills; kill++)
        {
            for (var change = 0; change < 12; change++)
            {
                Write(space, chance.Next(Pages + 6), chance);
            }

            Kill(space, length * chance.NextDouble());
            Assert.Empty(DeadLinks.OfReader(new BuiltSite(space.PathOf("site"))));

            var next = space.Run("-q", "build", "--fail-on", "none");
            Assert.True(next.ExitCode == 0, next.ToString());
            Assert.Equal(0, space.Run("-q", "build", "--full", "--fail-on", "none", "-o", "clean").ExitCode);
            Assert.Equal(new BuiltSite(space.PathOf("clean")).Hashes(), new BuiltSite(space.PathOf("site")).Hashes());
            Directory.Delete(space.PathOf("clean"), recursive: true);
        }
    }

    // Some come, some change, some go; all link to others.
    private static void Write(TestSpace space, int page, Random chance)
    {
        var (folder, ending) = page % 2 == 0 ? ("a", "md") : ("b", "mdwn");
        var file = space.PathOf($"{folder}/{folder}{page}.{ending}");
        if (File.Exists(file) && chance.Next(5) == 0)
        {
            File.Delete(file);
            return;
        }

        var links = Enumerable.Range(0, 3).Select(_ => chance.Next(Pages))
            .Select(to => page % 2 == 0 ? $"[to {to}](a{to}.md)" : $"[[b{to}]]");
        space.Write(
            $"{folder}/{folder}{page}.{ending}",
            System.Text.Encoding.UTF8.GetBytes($"# Page {page} of {chance.Next(3)}\n\n{string.Join(", ", links)}. {chance.Next(100)}\n"));
    }

    private static void Kill(TestSpace space, TimeSpan after)
    {
        using var process = Process.Start(space.Prepared("-q", "build", "--fail-on", "none"))!;
        if (!process.WaitForExit(after))
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
    }
}
