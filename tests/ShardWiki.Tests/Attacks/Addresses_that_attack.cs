using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Addresses and refs, as if a configuration had been talked into them, with every scheme allowed.</summary>
public sealed class Addresses_that_attack : IDisposable
{
    private readonly GatheringSpace space = new()
    {
        Schemes = ["https", "http", "ssh", "git", "file", "ftp", "ext", "ext::", "fd", "testgit", "transport", "git+ssh"],
    };

    private readonly ScriptedRepository repository = new();

    public Addresses_that_attack()
    {
        space.Write("notes/n.md", "note\n");
        repository.Commit("one", ("a.md", "one\n"));
    }

    public static TheoryData<string> Addresses => [.. Attacks.Addresses];

    public static TheoryData<string> References => [.. Attacks.References];

    public void Dispose()
    {
        space.Dispose();
        repository.Dispose();
    }

    [Fact]
    public void Are_many() => Assert.InRange(Attacks.Addresses.Length + Attacks.References.Length, 60, 10_000);

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Start_nothing_and_tell_no_secret(string address) =>
        Is_absent_and_quiet(GatheringSpace.Git("wiki", address));

    [Theory]
    [MemberData(nameof(References))]
    public void Are_no_refs(string reference)
    {
        var local = GatheringSpace.Git("wiki", repository.Root) with { Reference = reference };
        Is_absent_and_quiet(local);
        repository.Git("bundle", "create", space.Path("w.bundle"), "main");
        Is_absent_and_quiet(GatheringSpace.Git("wiki", "w.bundle") with { Reference = reference });
        Is_absent_and_quiet(GatheringSpace.Git("wiki", $"file://{repository.Root}") with { Reference = reference });
    }

    private void Is_absent_and_quiet(Attachment attachment)
    {
        space.Attach(attachment, GatheringSpace.Folder("notes", "notes"));

        var pulled = space.Pull();

        var absent = Assert.IsType<Freshness.Absent>(pulled.Snapshot.Shards[0].Freshness);
        var told = $"{absent.Reason}\n{string.Join('\n', pulled.Snapshot.Findings)}";
        Assert.DoesNotContain("cr3t", told, StringComparison.Ordinal);
        Assert.DoesNotContain("mistake of ours", told, StringComparison.Ordinal);
        Assert.DoesNotContain(repository.Root, told, StringComparison.Ordinal);
        Assert.Equal("note\n", GatheringSpace.Text(pulled, pulled.Snapshot.Shards[1].Pages.Single()));
        Assert.Empty(Directory.EnumerateFiles(space.Root, "owned*", SearchOption.AllDirectories));
        Assert.False(File.Exists("owned"));
        Assert.Equal("refs/heads/main\n", repository.Git("for-each-ref", "--format=%(refname)"));
    }
}
