using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class A_site_that_is_published : IDisposable
{
    private readonly PublishedSpace _space = new();
    private readonly ScratchFolder _elsewhere = new();

    public A_site_that_is_published() => _space.Build();

    [Fact]
    public void Is_in_a_folder_just_what_it_is_where_it_was_built()
    {
        var first = Published(new PublishTarget.Folder(_elsewhere.Path("www")));
        _space.Write("notes/one.md", "# One\n\nMore.\n");
        _space.Write("notes/three.md", "# Three\n");
        File.Delete(_space.Path("notes/guide/two.md"));
        _space.Build();
        var second = Published(new PublishTarget.Folder(_elsewhere.Path("www")));

        Assert.Empty(first.Changed);
        Assert.Contains("three/index.html", second.Added);
        Assert.Contains("one/index.html", second.Changed);
        Assert.Contains("guide/two/index.html", second.Removed);
        Assert.DoesNotContain("_/assets", string.Join('\n', second.Changed), StringComparison.Ordinal);
        Assert.Equal(Files(_space.Path("site")), Files(_elsewhere.Path("www")));
    }

    [Fact]
    public void Is_not_laid_over_files_of_others()
    {
        _elsewhere.Write("www/mine.txt", "mine");

        Assert.Contains("did not write", Assert.IsType<NotDone>(_space.Publish(new PublishTarget.Folder(_elsewhere.Path("www")))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_published_where_a_file_of_it_was_changed()
    {
        File.AppendAllText(_space.Path("site/one/index.html"), "<!-- -->");

        Assert.Contains("'one/index.html' is not as it was built", Assert.IsType<NotDone>(
            _space.Publish(new PublishTarget.Branch("gh-pages"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_one_commit_upon_the_last_one_and_nothing_where_nothing_is_new()
    {
        var first = Published(new PublishTarget.Branch("gh-pages")).Commit;
        Assert.Null(Published(new PublishTarget.Branch("gh-pages")).Commit);
        _space.Write("notes/one.md", "# One\n\nMore.\n");
        _space.Build();
        var second = Published(new PublishTarget.Branch("gh-pages")).Commit;

        Assert.Equal($"{second}\n{first}", _space.Git("rev-list", "gh-pages").Trim());
        Assert.Equal(Files(_space.Path("site")).Keys, _space.Git("ls-tree", "-r", "--name-only", "gh-pages").Trim().Split('\n').Order(StringComparer.Ordinal));
        Assert.Equal(_space.Site("one/index.html"), _space.Git("show", "gh-pages:one/index.html"));
    }

    [Fact]
    public void Leaves_files_that_others_put_on_the_branch()
    {
        _ = Published(new PublishTarget.Branch("gh-pages"));
        _space.Git("worktree", "add", "-q", _elsewhere.Path("pages"), "gh-pages");
        _elsewhere.Write("pages/CNAME", "example.org\n");
        _space.Git("-C", _elsewhere.Path("pages"), "add", "-A");
        _space.Git("-C", _elsewhere.Path("pages"), "commit", "-q", "-m", "Name it");
        _space.Git("worktree", "remove", "--force", _elsewhere.Path("pages"));
        _space.Write("notes/one.md", "# One\n\nMore.\n");
        _space.Build();

        _ = Published(new PublishTarget.Branch("gh-pages") { IsSquashed = true });

        Assert.Equal("example.org\n", _space.Git("show", "gh-pages:CNAME"));
        Assert.Equal("1", _space.Git("rev-list", "--count", "gh-pages").Trim());
    }

    [Fact]
    public void Leaves_links_and_programs_of_others_what_they_are()
    {
        _ = Published(new PublishTarget.Branch("gh-pages"));
        Put("120000", "there", "one/index.html");
        Put("100755", "bin/run", "#!/bin/sh\n");
        _space.Write("notes/one.md", "# One\n\nMore.\n");
        _space.Build();

        _ = Published(new PublishTarget.Branch("gh-pages"));

        Assert.StartsWith("120000 blob", _space.Git("ls-tree", "gh-pages", "there"), StringComparison.Ordinal);
        Assert.StartsWith("100755 blob", _space.Git("ls-tree", "gh-pages", "bin/run"), StringComparison.Ordinal);
        Assert.Equal("one/index.html", _space.Git("show", "gh-pages:there"));
    }

    [Theory]
    [InlineData("three")]
    [InlineData("three/index.html")]
    [InlineData("three/index.html/deep")]
    public void Is_refused_where_a_file_of_somebody_stands_in_the_way(string path)
    {
        _ = Published(new PublishTarget.Branch("gh-pages"));
        Put("100644", path, "theirs");
        _space.Write("notes/three.md", "# Three\n");
        _space.Build();

        var refused = Assert.IsType<NotDone>(_space.Publish(new PublishTarget.Branch("gh-pages")));

        Assert.Equal((1, $"'{path}' on the branch 'gh-pages' was not written by ShardWiki and stands where a file of the site goes; remove it there"),
            (refused.ExitCode, refused.Reason));
    }

    [Fact]
    public void Is_refused_on_a_branch_that_holds_nothing_but_a_link_of_others()
    {
        _space.Git("read-tree", "--empty");
        _space.Git("update-ref", "refs/heads/links", Commit("120000", "there", "one/index.html"));

        Assert.Contains("did not write", Assert.IsType<NotDone>(_space.Publish(new PublishTarget.Branch("links"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_on_a_branch_of_others_and_on_the_one_that_is_checked_out()
    {
        _space.Git("branch", "other");

        Assert.Contains("did not write", Assert.IsType<NotDone>(_space.Publish(new PublishTarget.Branch("other"))).Reason, StringComparison.Ordinal);
        Assert.Contains("checked out", Assert.IsType<NotDone>(
            _space.Publish(new PublishTarget.Branch(_space.Git("branch", "--show-current").Trim()))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_on_a_branch_that_holds_the_site_of_another_space()
    {
        _ = Published(new PublishTarget.Branch("gh-pages"));
        _space.Write("shardwiki.yml", File.ReadAllText(_space.Path("shardwiki.yml")).Replace("space: handbook", "space: other", StringComparison.Ordinal));
        Directory.Delete(_space.Path("site"), recursive: true);
        _space.Build();

        var refused = Assert.IsType<NotDone>(_space.Publish(new PublishTarget.Branch("gh-pages")));

        Assert.StartsWith("the branch 'gh-pages' holds the site of the space 'handbook'", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_pushed_upon_what_the_remote_has_and_never_over_it()
    {
        using var bare = GitRepository.InitBare(_elsewhere.Path("remote.git"));
        var target = new PublishTarget.Branch("gh-pages") { Push = _elsewhere.Path("remote.git") };
        var first = Published(target).Commit;
        _space.Git("update-ref", "-d", "refs/heads/gh-pages");
        _space.Write("notes/one.md", "# One\n\nMore.\n");
        _space.Build();
        var second = Published(target).Commit;

        Assert.Equal($"{second}\n{first}", _space.Git("--git-dir", _elsewhere.Path("remote.git"), "rev-list", "gh-pages").Trim());

        var own = _space.Git("commit-tree", "-m", "own", "-p", second!, "gh-pages^{tree}").Trim();
        _space.Git("update-ref", "refs/heads/gh-pages", own);
        Assert.Contains("has commits here", Assert.IsType<NotDone>(_space.Publish(target)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_told_as_lists_for_other_tools()
    {
        File.Copy(_space.Path("site/shardwiki-build.json"), _elsewhere.Path("before.json"));
        _space.Write("notes/three.md", "# Three\n");
        File.Delete(_space.Path("notes/one.md"));
        _space.Build();

        _ = Published(new PublishTarget.Lists(_elsewhere.Path("lists"), _elsewhere.Path("before.json")));

        Assert.Contains("three/index.html\n", _elsewhere.Read("lists/added.txt"), StringComparison.Ordinal);
        Assert.Contains("one/index.html\n", _elsewhere.Read("lists/removed.txt"), StringComparison.Ordinal);
        Assert.Contains("index.json\n", _elsewhere.Read("lists/changed.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    public void Is_told_as_no_lists_where_nothing_tells_what_was_there(string? receipt)
    {
        if (receipt is not null)
        {
            _elsewhere.Write("before.json", receipt);
        }

        var refused = Assert.IsType<NotDone>(_space.Publish(new PublishTarget.Lists(_elsewhere.Path("lists"), _elsewhere.Path("before.json"))));

        Assert.EndsWith("before.json' is no receipt of a site", refused.Reason, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_elsewhere.Path("lists")));
    }

    public void Dispose()
    {
        _space.Dispose();
        _elsewhere.Dispose();
    }

    // A commit upon the branch that puts one thing there, whatever a checkout would make of it.
    private void Put(string mode, string path, string content)
    {
        _space.Git("read-tree", "gh-pages");
        _space.Git("update-ref", "refs/heads/gh-pages", Commit(mode, path, content, "-p", "gh-pages"));
    }

    private string Commit(string mode, string path, string content, params string[] parents)
    {
        _elsewhere.Write("content", content);
        _space.Git("update-index", "--add", "--cacheinfo", $"{mode},{_space.Git("hash-object", "-w", _elsewhere.Path("content")).Trim()},{path}");
        return _space.Git(["commit-tree", "-m", "Put", .. parents, _space.Git("write-tree").Trim()]).Trim();
    }

    private SitePublished Published(PublishTarget target) => Assert.IsType<SitePublished>(_space.Publish(target));

    private static SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText), StringComparer.Ordinal);
}
