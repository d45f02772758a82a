using System.Collections.Immutable;
using System.Text;
using ShardWiki.Adapters;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>What every adapter keeps, whatever its backend.</summary>
public abstract class The_contract_of_adapters : IDisposable
{
    private readonly GatheringSpace space = new() { Schemes = ["file"] };
    private readonly ContractShard shard;

    protected The_contract_of_adapters(ContractShard shard)
    {
        this.shard = shard;
        space.Attach(shard.Attachment);
    }

    [Fact]
    public void Finds_every_file_once_in_the_order_of_keys()
    {
        shard.Publish(("b.md", "b"), ("a/b.md", "ab"), ("a.md", "a"), ("a/pic.png", "png"), ("Z.md", "z"));
        Assert.Equal(["Z.md", "a.md", "a/b.md", "a/pic.png", "b.md"], Keys(space.Pull()));
    }

    [Fact]
    public void Names_contents_by_their_fingerprint_and_size()
    {
        shard.Publish(("a.md", "hello\n"));
        var page = Read(space.Pull()).Pages.Single();
        Assert.Equal((Fingerprint.Of("hello\n"u8), 6), (page.Content.Content, page.Size));
    }

    [Fact]
    public void Gives_back_the_very_bytes()
    {
        byte[] odd = [0xff, 0xfe, 0, 13, 10, 13, 0xef, 0xbb, 0xbf, 26];
        shard.Write("odd.bin", odd);
        shard.Write("empty.md", []);
        shard.Write("lines.md", "one\ntwo\n"u8.ToArray());
        shard.Write(".gitattributes", "*.md text eol=crlf ident filter=evil\n"u8.ToArray());
        shard.Publish();
        var gathered = space.Pull();
        var pages = Read(gathered).Pages.ToDictionary(page => page.Source);
        Assert.Equal(odd, gathered.Snapshot.Contents.Read(pages["odd.bin"].Content));
        Assert.Empty(gathered.Snapshot.Contents.Read(pages["empty.md"].Content));
        Assert.Equal("one\ntwo\n", GatheringSpace.Text(gathered, pages["lines.md"]));
    }

    [Fact]
    public void Is_read_by_many_threads_at_once()
    {
        shard.Publish([.. Enumerable.Range(0, 50).Select(n => ($"p{n}.md", $"text of {n}\n"))]);
        var gathered = space.Pull();
        Parallel.ForEach(Enumerable.Repeat(Read(gathered).Pages, 8).SelectMany(pages => pages), page =>
            Assert.Equal($"text of {page.Id.Key[1..^3]}\n", GatheringSpace.Text(gathered, page)));
    }

    [Fact]
    public void Tells_pages_from_assets_and_places_them_under_the_mount()
    {
        space.Attach(shard.Attachment with { Mount = PagePath.Of("hand/book"), Dialect = Dialect.Gfm });
        shard.Publish(("README.md", "r"), ("in/Page one.md", "p"), ("in/pic.png", "x"));
        Assert.Equal(
            [
                ("hand/book", PageShape.Page), ("hand/book/in/Page one", PageShape.Page),
                ("hand/book/in/pic.png", PageShape.Asset),
            ],
            Read(space.Pull()).Pages.Select(page => (page.Path.ToString(), page.Shape)));
    }

    [Fact]
    public void Leaves_out_what_is_excluded()
    {
        space.Attach(shard.Attachment with { Exclude = ["drafts/**", "**/*.tmp"] });
        shard.Publish(("a.md", "a"), ("drafts/in/b.md", "b"), ("in/c.tmp", "c"), ("d.tmp", "d"), ("drafts2/e.md", "e"));
        var gathered = space.Pull();
        Assert.Equal(["a.md", "drafts2/e.md"], Keys(gathered));
        Assert.Empty(gathered.Snapshot.Findings);
        Assert.DoesNotContain("drafts/in/b.md", Read(gathered).RecentChanges.SelectMany(change => change.Keys));
    }

    [Fact]
    public void Never_reads_the_state_of_a_space()
    {
        shard.Publish(("a.md", "a"), (".shardwiki/b.md", "b"), ("in/.shardwiki/c.md", "c"), (".hidden/d.md", "d"));
        Assert.Equal([".hidden/d.md", "a.md"], Keys(space.Pull()));
    }

    [Fact]
    public void Takes_names_as_they_are()
    {
        string[] names =
        [
            "CON.md", "a b.md", "quote\".md", "it's.md", "#1.md", "what?.md", "100%.md", "@x.md", "_.md", "index.html",
            "...md",
            "tab\t.md", "line\nend.md", "back\\slash.md", "ünïcödé.md", "日本.md", "🦀.md", "-option.md", "~.md", "A.md",
            "a.md",
        ];
        shard.Publish([.. names.Select(name => (name, $"text of {name}"))]);
        var gathered = space.Pull();
        Assert.Equal(names.Order(StringComparer.Ordinal), Keys(gathered));
        Assert.All(Read(gathered).Pages, page =>
            Assert.Equal($"text of {page.Source}", GatheringSpace.Text(gathered, page)));
    }

    [Fact]
    public void Normalises_keys_and_reads_by_the_name_as_written()
    {
        var decomposed = "ü.md".Normalize(NormalizationForm.FormD);
        shard.Publish((decomposed, "text"));
        var gathered = space.Pull();
        var page = Read(gathered).Pages.Single();
        Assert.Equal(("ü.md", decomposed, "ü"), (page.Id.Key, page.Source, page.Path.ToString()));
        Assert.Equal("text", GatheringSpace.Text(gathered, page));
    }

    [Fact]
    public void Loses_neither_of_two_names_that_differ_in_their_form_only()
    {
        var decomposed = "ü.md".Normalize(NormalizationForm.FormD);
        shard.Publish(("ü.md", "composed"), (decomposed, "decomposed"));
        var gathered = space.Pull();
        var pages = Read(gathered).Pages;
        Assert.Equal(["ü.md", decomposed], pages.Select(page => page.Source));
        Assert.Equal("ü.md", pages[0].Id.Key);
        Assert.Matches("^ü\\.md~[0-9a-f]{8}$", pages[1].Id.Key);
        Assert.Equal(["composed", "decomposed"], pages.Select(page => GatheringSpace.Text(gathered, page)));
        Assert.Equal([FindingCode.PathShared], gathered.Snapshot.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Follows_no_symbolic_link()
    {
        shard.Publish(("a.md", "a"), ("in/b.md", "b"));
        File.CreateSymbolicLink(shard.PathOf("link.md"), "a.md");
        File.CreateSymbolicLink(shard.PathOf("in/loop"), "../in");
        File.CreateSymbolicLink(shard.PathOf("self"), "self");
        File.CreateSymbolicLink(shard.PathOf("passwords.md"), "/etc/passwd");
        shard.Publish();
        var gathered = space.Pull();
        Assert.Equal(["a.md", "in/b.md"], Keys(gathered));
        Assert.Equal(
            ["in/loop", "link.md", "passwords.md", "self"],
            from finding in gathered.Snapshot.Findings
            where finding.Code == FindingCode.LinkNotFollowed
            select finding.Place.File);
    }

    [Fact]
    public void Has_the_digest_of_its_keys_and_contents_whatever_it_is()
    {
        shard.Publish(("a.md", "hello\n"));
        Assert.Equal("be3f5f72da18ba47a04b4c9f9a29632727742c1f3f443728c5dba1179ae5e852", Read(space.Pull()).Digest);
    }

    [Fact]
    public void Says_the_same_when_asked_twice()
    {
        shard.Publish(("a.md", "a"), ("in/b.md", "b"));
        var (first, second) = (space.Pull(), space.Pull());
        Assert.Equal(first.Pins.AsEnumerable(), second.Pins);
        Assert.Equal(Read(first).Pages.Select(page => page.Content), Read(second).Pages.Select(page => page.Content));
        Assert.Equal(new FixedClock(1).Now, second.Pins.Single().Observed);
        Assert.Equal(new Freshness.Current(), second.Pins.Single().Freshness);
    }

    [Fact]
    public void Is_observed_anew_when_it_changed()
    {
        shard.Publish(("a.md", "a"));
        var before = space.Pull().Pins.Single();
        shard.Publish(("a.md", "b"));
        var after = space.Pull();
        Assert.NotEqual(before.Digest, after.Pins.Single().Digest);
        Assert.Equal(new FixedClock(2).Now, after.Pins.Single().Observed);
        Assert.Equal("b", GatheringSpace.Text(after, Read(after).Pages.Single()));
    }

    [Fact]
    public void Is_built_as_it_was_pulled_without_a_clock()
    {
        shard.Publish(("a.md", "a"));
        var pulled = space.Pull();
        var clock = new FixedClock(9);
        var built = space.Gather(GatherMode.Build, clock);
        Assert.Equal(0, clock.Asked);
        Assert.Equal(pulled.Pins.AsEnumerable(), built.Pins);
        Assert.Equal(
            (Read(pulled).Revision, Read(pulled).Observed, Read(pulled).Freshness),
            (Read(built).Revision, Read(built).Observed, Read(built).Freshness));
    }

    [Fact]
    public void Agrees_with_the_lock_until_its_content_changes()
    {
        shard.Publish(("a.md", "a"));
        space.Pull();
        Assert.Empty(space.Locked().Differing);
        space.Pins = [space.Pins.Single() with { Digest = new string('0', 64) }];
        Assert.Equal([shard.Attachment.Name], space.Locked().Differing);
    }

    [Fact]
    public void Differs_from_a_lock_that_does_not_name_it()
    {
        shard.Publish(("a.md", "a"));
        Assert.Equal([shard.Attachment.Name], space.Locked().Differing);
    }

    [Fact]
    public void Knows_who_wrote_a_page_and_what_it_was_where_there_is_history()
    {
        shard.Publish(("old.md", "one\n"));
        File.Move(shard.PathOf("old.md"), shard.PathOf("new.md"));
        shard.Publish();
        shard.Publish(("new.md", "two\n"));
        var page = Read(space.Pull()).Pages.Single();
        var expected = shard.KeepsHistory ? new[] { Fingerprint.Of("two\n"u8), Fingerprint.Of("one\n"u8) } : [];
        Assert.Equal(expected, page.History.Changes.Select(change => change.Content));
        Assert.Equal(shard.KeepsHistory ? ["old.md"] : [], page.History.FormerKeys.AsEnumerable());
        Assert.Equal(shard.KeepsHistory ? new Author("Ann", "ann@example.org") : null, page.History.Last?.Author);
    }

    [Fact]
    public void Lists_its_latest_changes_newest_first_where_there_is_history()
    {
        shard.Publish(("a.md", "one"));
        shard.Publish(("a.md", "two"), ("b.md", "b"));
        var changes = Read(space.Pull()).RecentChanges;
        Assert.Equal(
            shard.KeepsHistory ? ["a.md b.md", "a.md"] : [],
            changes.Select(change => string.Join(' ', change.Keys)));
    }

    [Fact]
    public void Declares_a_profile_that_fits_its_history()
    {
        shard.Publish(("a.md", "a"));
        var profile = Read(space.Pull()).Profile;
        Assert.True(profile.Has(Verb.Read));
        Assert.False(profile.Has(Verb.Write));
        Assert.Equal(shard.KeepsHistory ? "git-native" : "none", profile[Spectrum.History].Name);
    }

    [Fact]
    public void Is_read_and_told_of_where_it_holds_no_page()
    {
        shard.Publish(("pic.png", "x"));
        var gathered = space.Pull();
        Assert.Equal(new Freshness.Current(), Read(gathered).Freshness);
        Assert.Equal([FindingCode.ShardEmpty], gathered.Snapshot.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Is_absent_where_it_is_not_there_and_the_others_go_on()
    {
        space.Write("other/o.md", "o");
        space.Attach(shard.Attachment, GatheringSpace.Folder("other", "other"));
        shard.Remove();
        var gathered = space.Pull();
        var absent = Assert.IsType<Freshness.Absent>(Read(gathered).Freshness);
        Assert.NotEmpty(absent.Reason);
        Assert.Equal(("", default(Revision)), (Read(gathered).Digest, Read(gathered).Revision));
        Assert.Equal([FindingCode.ShardUnreachable], gathered.Snapshot.Findings.Select(finding => finding.Code));
        Assert.Equal("o.md", gathered.Snapshot.Shards[1].Pages.Single().Id.Key);
    }

    [Fact]
    public void Answers_for_gathered_contents_only()
    {
        shard.Publish(("a.md", "a"));
        var gathered = space.Pull();
        var handle = new ContentHandle(shard.Attachment.Name, "a.md", Fingerprint.Of("never was"u8));
        Assert.Throws<ContentGoneException>(() => gathered.Snapshot.Contents.Read(handle));
    }

    public void Dispose()
    {
        space.Dispose();
        shard.Dispose();
        GC.SuppressFinalize(this);
    }

    private static ShardSnapshot Read(GatheredSpace gathered) => gathered.Snapshot.Shards[0];

    private static ImmutableArray<string> Keys(GatheredSpace gathered) =>
        [.. Read(gathered).Pages.Select(page => page.Id.Key)];
}

public sealed class A_git_repository_that_is_here()
    : The_contract_of_adapters(new GitContractShard(GitContractShard.Way.Path));

public sealed class A_git_repository_that_is_elsewhere()
    : The_contract_of_adapters(new GitContractShard(GitContractShard.Way.Url));

public sealed class A_git_bundle()
    : The_contract_of_adapters(new GitContractShard(GitContractShard.Way.Bundle));

public sealed class A_folder_in_a_repository()
    : The_contract_of_adapters(new GitContractShard(GitContractShard.Way.Folder));

public sealed class A_folder_without_history()
    : The_contract_of_adapters(new PlainContractShard());
