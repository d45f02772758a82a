using System.Collections.Immutable;
using System.Text;
using ShardWiki.Adapters;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>What every adapter keeps whose pages are files.</summary>
public abstract class The_contract_of_files(FilesContractShard shard) : The_contract_of_adapters(shard)
{
    private readonly FilesContractShard shard = shard;

    [Fact]
    public void Finds_every_file_once_in_the_order_of_keys()
    {
        shard.Publish(("b.md", "b"), ("a/b.md", "ab"), ("a.md", "a"), ("a/pic.png", "png"), ("Z.md", "z"));
        Assert.Equal(["Z.md", "a.md", "a/b.md", "a/pic.png", "b.md"], Keys(Space.Pull()));
    }

    [Fact]
    public void Names_contents_by_their_fingerprint_and_size()
    {
        shard.Publish(("a.md", "hello\n"));
        var page = Read(Space.Pull()).Pages.Single();
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
        var gathered = Space.Pull();
        var pages = Read(gathered).Pages.ToDictionary(page => page.Source);
        Assert.Equal(odd, gathered.Snapshot.Contents.Read(pages["odd.bin"].Content));
        Assert.Empty(gathered.Snapshot.Contents.Read(pages["empty.md"].Content));
        Assert.Equal("one\ntwo\n", GatheringSpace.Text(gathered, pages["lines.md"]));
    }

    [Fact]
    public void Tells_pages_from_assets_and_places_them_under_the_mount()
    {
        Space.Attach(shard.Attachment with { Mount = PagePath.Of("hand/book"), Dialect = Dialect.Gfm });
        shard.Publish(("README.md", "r"), ("in/Page one.md", "p"), ("in/pic.png", "x"));
        Assert.Equal(
            [
                ("hand/book", PageShape.Page), ("hand/book/in/Page one", PageShape.Page),
                ("hand/book/in/pic.png", PageShape.Asset),
            ],
            Read(Space.Pull()).Pages.Select(page => (page.Path.ToString(), page.Shape)));
    }

    [Fact]
    public void Leaves_out_what_is_excluded()
    {
        Space.Attach(shard.Attachment with { Exclude = ["drafts/**", "**/*.tmp"] });
        shard.Publish(("a.md", "a"), ("drafts/in/b.md", "b"), ("in/c.tmp", "c"), ("d.tmp", "d"), ("drafts2/e.md", "e"));
        var gathered = Space.Pull();
        Assert.Equal(["a.md", "drafts2/e.md"], Keys(gathered));
        Assert.Empty(gathered.Snapshot.Findings);
        Assert.DoesNotContain("drafts/in/b.md", Read(gathered).RecentChanges.SelectMany(change => change.Keys));
    }

    [Fact]
    public void Never_reads_the_state_of_a_space()
    {
        shard.Publish(("a.md", "a"), (".shardwiki/b.md", "b"), ("in/.shardwiki/c.md", "c"), (".hidden/d.md", "d"));
        Assert.Equal([".hidden/d.md", "a.md"], Keys(Space.Pull()));
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
        var gathered = Space.Pull();
        Assert.Equal(names.Order(StringComparer.Ordinal), Keys(gathered));
        Assert.All(Read(gathered).Pages, page =>
            Assert.Equal($"text of {page.Source}", GatheringSpace.Text(gathered, page)));
    }

    [Fact]
    public void Normalises_keys_and_reads_by_the_name_as_written()
    {
        var decomposed = "ü.md".Normalize(NormalizationForm.FormD);
        shard.Publish((decomposed, "text"));
        var gathered = Space.Pull();
        var page = Read(gathered).Pages.Single();
        Assert.Equal(("ü.md", decomposed, "ü"), (page.Id.Key, page.Source, page.Path.ToString()));
        Assert.Equal("text", GatheringSpace.Text(gathered, page));
    }

    [Fact]
    public void Loses_neither_of_two_names_that_differ_in_their_form_only()
    {
        var decomposed = "ü.md".Normalize(NormalizationForm.FormD);
        shard.Publish(("ü.md", "composed"), (decomposed, "decomposed"));
        var gathered = Space.Pull();
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
        var gathered = Space.Pull();
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
        Assert.Equal("be3f5f72da18ba47a04b4c9f9a29632727742c1f3f443728c5dba1179ae5e852", Read(Space.Pull()).Digest);
    }

    [Fact]
    public void Knows_who_wrote_a_page_and_what_it_was_where_there_is_history()
    {
        shard.Publish(("old.md", "one\n"));
        File.Move(shard.PathOf("old.md"), shard.PathOf("new.md"));
        shard.Publish();
        shard.Publish(("new.md", "two\n"));
        var page = Read(Space.Pull()).Pages.Single();
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
        var changes = Read(Space.Pull()).RecentChanges;
        Assert.Equal(
            shard.KeepsHistory ? ["a.md b.md", "a.md"] : [],
            changes.Select(change => string.Join(' ', change.Keys)));
    }
}

public sealed class A_git_repository_that_is_here()
    : The_contract_of_files(new GitContractShard(GitContractShard.Way.Path));

public sealed class A_git_repository_that_is_elsewhere()
    : The_contract_of_files(new GitContractShard(GitContractShard.Way.Url));

public sealed class A_git_bundle()
    : The_contract_of_files(new GitContractShard(GitContractShard.Way.Bundle));

public sealed class A_folder_in_a_repository()
    : The_contract_of_files(new GitContractShard(GitContractShard.Way.Folder));

public sealed class A_folder_without_history()
    : The_contract_of_files(new PlainContractShard());

public sealed class A_zip()
    : The_contract_of_files(new ArchiveContractShard("zip"));

public sealed class A_tar()
    : The_contract_of_files(new ArchiveContractShard("tar"));

public sealed class A_tar_that_is_packed()
    : The_contract_of_files(new ArchiveContractShard("tar.gz"));
