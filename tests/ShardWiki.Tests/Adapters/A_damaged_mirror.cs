using System.Diagnostics;
using System.Text.RegularExpressions;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>A mirror is derived and disposable: whatever happened to it, it is made anew from its address.</summary>
public sealed class A_damaged_mirror : IDisposable
{
    private readonly ScriptedRepository repository = new();
    private readonly GatheringSpace space = new() { Schemes = ["git"] };
    private readonly GitDaemon server;

    public A_damaged_mirror()
    {
        repository.Commit("one", ("a.md", "one\n"), ("b/c.md", "c\n"));
        server = new GitDaemon(repository.Root);
        space.Write("notes/n.md", "note\n");
        space.Attach(GatheringSpace.Git("wiki", server.Url(".git")), GatheringSpace.Folder("notes", "notes"));
        space.Pull();
    }

    public void Dispose()
    {
        server.Dispose();
        space.Dispose();
        repository.Dispose();
    }

    public static TheoryData<string> Damages =>
    [
        "HEAD is empty", "HEAD is torn", "HEAD is gone", "the ref is empty", "the ref is torn", "the ref is of nothing",
        "the commit is gone", "the commit is empty", "the tree is gone", "the tree is empty", "a blob is gone",
        "a blob is empty", "a blob is garbage", "config is garbage", "objects are gone", "everything is gone",
    ];

    [Theory]
    [MemberData(nameof(Damages))]
    public void Heals_in_the_next_build_with_one_message(string damage)
    {
        Damage(damage);

        var built = space.Build();

        Assert.Equal(["one\n", "c\n"], Texts(built));
        Assert.IsType<Freshness.Current>(built.Snapshot.Shards[0].Freshness);
        Is_told(built, damage);
        var again = space.Build();
        Assert.Equal(["one\n", "c\n"], Texts(again));
        Assert.Empty(Findings(again));
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void Heals_in_a_pull_that_finds_something_new(string damage)
    {
        Damage(damage);
        repository.Commit("two", ("a.md", "two\n"));

        var pulled = space.Pull();

        Assert.Equal(["two\n", "c\n"], Texts(pulled));
        Assert.All(Findings(pulled), f => Assert.Equal(FindingCode.MirrorRenewed, f.Code));
        Assert.Equal(["two\n", "c\n"], Texts(space.Build()));
        Assert.Empty(Findings(space.Build()));
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void Leaves_its_shard_absent_where_the_address_does_not_answer_and_the_others_go_on(string damage)
    {
        server.Stop();
        Damage(damage);

        var built = space.Build();

        Assert.Equal("note\n", GatheringSpace.Text(built, built.Snapshot.Shards[1].Pages.Single()));
        if (built.Snapshot.Shards[0].Freshness is Freshness.Absent absent)
        {
            Assert.Contains("could not be reached", absent.Reason, StringComparison.Ordinal);
            Assert.DoesNotContain(space.Root, absent.Reason, StringComparison.Ordinal);
            Assert.DoesNotContain("mistake of ours", absent.Reason, StringComparison.Ordinal);
        }
        else if (damage == "a blob is garbage")
        {
            // What only reading finds is found page by page.
            Assert.Throws<ContentGoneException>(() => Texts(built));
        }
        else
        {
            // Nothing that the pinned version needs was hurt.
            Assert.Equal(["one\n", "c\n"], Texts(built));
        }

        Assert.Equal(space.Pins.AsEnumerable(), built.Pins);
    }

    [Fact]
    public void Of_a_locked_build_is_left_and_the_remedy_is_told()
    {
        Damage("HEAD is empty");

        var locked = space.Locked();

        Assert.Contains("run 'shardwiki build' once without '--locked'",
            locked.Snapshot.Findings.Single().Message, StringComparison.Ordinal);
        Assert.Equal([ShardName.Parse("wiki")], locked.Differing);
    }

    [Theory]
    [InlineData("HEAD is empty")]
    [InlineData("the pack is empty")]
    [InlineData("the pack is garbage")]
    public void Of_a_bundle_heals_from_the_bundle(string damage)
    {
        repository.Git("bundle", "create", space.Path("w.bundle"), "main");
        space.Attach(GatheringSpace.Git("bundled", "w.bundle"));
        space.Pull();
        Damage(damage);

        var locked = space.Locked();

        Assert.Equal(["one\n", "c\n"], Texts(locked));
        Assert.Equal([FindingCode.MirrorRenewed], Findings(locked).Select(f => f.Code));
    }

    private void Damage(string what)
    {
        var mirrors = Directory.GetDirectories(System.IO.Path.Combine(space.StateFolder, "mirrors"));
        var mirror = mirrors.OrderBy(Directory.GetCreationTimeUtc).Last();
        var blob = repository.Git("rev-parse", "main:a.md").Trim();
        var tree = repository.Git("rev-parse", "main:b").Trim();
        var objects = System.IO.Path.Combine(mirror, "objects");
        if (Regex.IsMatch(what, "^(the commit|the tree|a blob) "))
        {
            Loosen(mirror);
        }

        switch (what)
        {
            case "HEAD is empty": Put(mirror, "HEAD", ""); break;
            case "HEAD is torn": Put(mirror, "HEAD", "ref: refs/he"); break;
            case "HEAD is gone": File.Delete(System.IO.Path.Combine(mirror, "HEAD")); break;
            case "the ref is empty": Put(mirror, "refs/heads/main", ""); break;
            case "the ref is torn": Put(mirror, "refs/heads/main", repository.Head[..17]); break;
            case "the ref is of nothing": Put(mirror, "refs/heads/main", new string('5', 40) + "\n"); break;
            case "the commit is gone": File.Delete(Loose(objects, repository.Head)); break;
            case "the commit is empty": Put(objects, Loose(objects, repository.Head), ""); break;
            case "the tree is gone": File.Delete(Loose(objects, tree)); break;
            case "the tree is empty": Put(objects, Loose(objects, tree), ""); break;
            case "a blob is gone": File.Delete(Loose(objects, blob)); break;
            case "a blob is empty": Put(objects, Loose(objects, blob), ""); break;
            case "a blob is garbage": Garble(Loose(objects, blob)); break;
            case "the pack is empty": Put(objects, Pack(objects), ""); break;
            case "the pack is garbage": Garble(Pack(objects)); break;
            case "config is garbage": Put(mirror, "config", "[core\n=\0"); break;
            case "objects are gone": Directory.Delete(objects, recursive: true); break;
            case "everything is gone": Directory.Delete(mirror, recursive: true); break;
            default: throw new ArgumentException(what, nameof(what));
        }
    }

    // A mirror of before, when few objects were kept each in a file of its own.
    private static void Loosen(string mirror)
    {
        const string line = "cd \"$0\" && for pack in objects/pack/*.pack; do "
            + "mv \"$pack\" old && rm -f \"${pack%.pack}\".* && git unpack-objects -q < old && rm old; done";
        using var shell = Process.Start("/bin/bash", ["-c", line, mirror]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    // The header still reads, the content does not.
    private static void Garble(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes.AsSpan(bytes.Length / 2).Fill(0xFF);
        File.Delete(file);
        File.WriteAllBytes(file, bytes);
    }

    private static void Put(string folder, string file, string text)
    {
        // Another file of that name: what an earlier gathering has mapped into memory must not shrink under it.
        var path = System.IO.Path.Combine(folder, file);
        File.Delete(path);
        File.WriteAllText(path, text);
    }

    private static string Pack(string objects) =>
        Directory.GetFiles(System.IO.Path.Combine(objects, "pack"), "*.pack").Single();

    private static string Loose(string objects, string id) => System.IO.Path.Combine(objects, id[..2], id[2..]);

    private static string[] Texts(GatheredSpace gathered) =>
        [.. gathered.Snapshot.Shards[0].Pages.Select(page => GatheringSpace.Text(gathered, page))];

    private static Finding[] Findings(GatheredSpace gathered) =>
        [.. gathered.Snapshot.Findings, .. gathered.MetInReading];

    // What the pinned version does not need is mended on the way, without a word; all else is told, once.
    private static void Is_told(GatheredSpace gathered, string damage)
    {
        string[] told = ["HEAD is empty", "tree is gone", "tree is empty", "blob is gone", "blob is empty", "blob is garbage"];
        var codes = Findings(gathered).Select(f => f.Code).ToArray();
        Assert.All(codes, code => Assert.Equal(FindingCode.MirrorRenewed, code));
        Assert.InRange(codes.Length, told.Any(t => damage.EndsWith(t, StringComparison.Ordinal)) ? 1 : 0, 1);
    }
}
