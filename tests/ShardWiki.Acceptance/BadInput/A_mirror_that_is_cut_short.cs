using System.Diagnostics;
using System.Text;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>
/// The pack of a mirror, or of a repository here, loses its end while a build reads it, as on a disk that fails: sooner or
/// later in every run, until a build was done before it happened.
/// </summary>
public sealed class A_mirror_that_is_cut_short
{
    [Theory]
    [InlineData("file://ROOT/manual", ".shardwiki/mirrors")]
    [InlineData("manual", "manual/.git")]
    public void Ends_no_build_but_by_a_reason(string place, string store)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a file that is mapped cannot be cut short there");
        using var space = Space(place);
        var whole = Packs(space, store).ToDictionary(pack => pack, File.ReadAllBytes);
        Assert.NotEmpty(whole);
        for (var delay = 0; delay < 600; delay += 40)
        {
            using var process = Process.Start(space.Prepared("build", "--fail-on", "none"))!;
            var told = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Thread.Sleep(delay);
            foreach (var pack in Packs(space, store))
            {
                Cut(pack);
            }

            process.WaitForExit();
            Assert.True(process.ExitCode is 0 or 2, $"exit {process.ExitCode} after {delay} ms");
            Assert.True(space.Has("site/index.html"), "the site that was is whole");
            Restore(whole);
        }
    }

    private static TestSpace Space(string place)
    {
        var space = new TestSpace();
        void Put(string path, string text) => space.Write(path, Encoding.UTF8.GetBytes(text));
        Put("good/index.md", "# Home\n");
        for (var number = 0; number < 300; number++)
        {
            Put($"manual/page-{number}.md", $"# Page {number}\n\n{string.Join(' ', Enumerable.Range(number * 1000, 900))}\n");
        }

        space.Shell("cd manual && git init -q -b main && git add -A && git commit -q -m one && git repack -q -a -d");
        Put("shardwiki.yml", $$"""
            space: cut
            schemes: [file]
            shards:
              - { name: good, folder: good, dialect: gfm }
              - { name: manual, git: "{{place.Replace("ROOT", space.Root, StringComparison.Ordinal)}}", dialect: gfm, mount: m }

            """);
        var ran = space.Run("build");
        Assert.True(ran.ExitCode == 0, ran.ToString());
        return space;
    }

    private static IEnumerable<string> Packs(TestSpace space, string store) => Directory.Exists(space.PathOf(store))
        ? Directory.EnumerateFiles(space.PathOf(store), "*.pack", SearchOption.AllDirectories)
        : [];

    private static void Cut(string pack)
    {
        try
        {
            // Git makes it read-only.
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(pack, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            using var file = new FileStream(pack, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            file.SetLength(64);
        }
        catch (IOException)
        {
            // It was made anew just now.
        }
    }

    private static void Restore(Dictionary<string, byte[]> packs)
    {
        foreach (var (path, bytes) in packs)
        {
            if (Directory.Exists(Path.GetDirectoryName(path)))
            {
                File.WriteAllBytes(path, bytes);
            }
        }
    }
}
