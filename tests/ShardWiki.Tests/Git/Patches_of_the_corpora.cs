using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Git;

public sealed class Patches_of_the_corpora : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    // One edit for each of so many pages: git takes all of them in one go, which is a second and not a minute.
    [Theory]
    [InlineData("ikiwiki-2018", ".mdwn", 300)]
    [InlineData("rust-book", ".md", 200)]
    public void Are_taken_by_git_am_and_give_the_same_bytes(string corpus, string ending, int count)
    {
        Assert.SkipUnless(Corpora.ArePresent, Corpora.AbsentReason);
        Git(scratch.Root, "clone", "-q", Corpora.Path(corpus), "clone");
        var clone = scratch.Path("clone");
        var pages = Git(clone, "ls-files", "-z").Split('\0').Where(p => p.EndsWith(ending, StringComparison.Ordinal))
            .Where(p => new FileInfo(System.IO.Path.Combine(clone, p)) is { LinkTarget: null, Length: > 0 }).ToArray();
        var edits = RandomEdit.Any.NonEmptyListOf().Sample(count, new Rnd(20260101), 50).ToArray();
        var step = pages.Length / count;
        Assert.True(step > 0, $"{corpus} has {pages.Length} pages");

        var wanted = new Dictionary<string, byte[]>();
        using (var box = File.Create(scratch.Path("box")))
        {
            for (var i = 0; i < count; i++)
            {
                var (path, old) = (pages[i * step], File.ReadAllBytes(System.IO.Path.Combine(clone, pages[i * step])));
                var edited = edits[i].Take(6).Aggregate(old, (text, edit) => edit.Of(text));
                if (!edited.AsSpan().SequenceEqual(old))
                {
                    wanted[path] = edited;
                    box.Write(MailWriting.Of(MailOf(path, old, edited)));
                }
            }
        }

        Git(clone, "-c", "user.name=Eve", "-c", "user.email=eve@example.org", "am", "-q", scratch.Path("box"));

        Assert.True(wanted.Count > count * 9 / 10, $"only {wanted.Count} edits changed anything");
        Assert.All(wanted, page => Assert.Equal(page.Value, File.ReadAllBytes(System.IO.Path.Combine(clone, page.Key))));
        Assert.Equal($"{wanted.Count}\n", Git(clone, "rev-list", "--count", "origin/HEAD..HEAD"));
    }

    private static MailPatch MailOf(string path, byte[] old, byte[] edited) => new()
    {
        Author = new Person("Ann", "ann@example.org"),
        At = DateTimeOffset.UnixEpoch.AddDays(20_000),
        Message = $"Edit {path}",
        Diff = FilePatch.Of(path, old, edited),
    };

    private static string Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result + output);
        return output;
    }
}
