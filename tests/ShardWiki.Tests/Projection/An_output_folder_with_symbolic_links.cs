using ShardWiki.Projection;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// An output folder may have been checked out from somewhere: whatever its receipt and its redo list say, nothing behind
/// a symbolic link is written or removed.
/// </summary>
public sealed class An_output_folder_with_symbolic_links : IDisposable
{
    private const string Forged =
        """{"format":"shardwiki-build/1","space":"sample","files":[{"path":"d/thesis.doc","sha256":"","length":0}]}""";

    private readonly ScratchFolder _scratch = new();

    public An_output_folder_with_symbolic_links() => _scratch.Write("home/thesis.doc", "mine");

    private string Output => _scratch.Path("site");

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Is_refused_where_its_receipt_names_files_behind_one()
    {
        _scratch.Write("site/shardwiki-build.json", Forged);
        Link("site/d", "home");

        Assert.Contains("'d' in the output folder is a symbolic link", Refused(("a", "A")));
        Nothing_happened();
    }

    [Fact]
    public void Is_refused_where_the_site_would_be_written_behind_one()
    {
        _scratch.Write("site/shardwiki-build.json", Forged.Replace("d/thesis.doc", "x", StringComparison.Ordinal));
        Link("site/d", "home");

        Assert.Contains("'d' in the output folder is a symbolic link", Refused(("d/e/index.html", "A")));
        Nothing_happened();
    }

    [Fact]
    public void Is_refused_where_staging_would_go_behind_one()
    {
        _scratch.Write("site/shardwiki-build.json", Forged);
        Link("site/.shardwiki-staged", "home");

        Assert.Contains("'.shardwiki-staged'", Refused(("a", "A")));
        Assert.Contains("'.shardwiki-staged'", RolledForward());
        Nothing_happened();
    }

    [Theory]
    [InlineData("""{"steps":[{"path":"d/thesis.doc","staged":null}]}""")]
    [InlineData("""{"steps":[{"path":"d/thesis.doc","staged":"0"}]}""")]
    public void Is_not_rolled_forward_behind_one(string redo)
    {
        _scratch.Write("site/shardwiki-build.json", Forged);
        _scratch.Write("site/.shardwiki-staged/redo.json", redo);
        _scratch.Write("site/.shardwiki-staged/0", "theirs");
        Link("site/d", "home");

        Assert.Contains("'d'", RolledForward());
        Assert.Contains("'d'", Refused(("a", "A")));
        Nothing_happened();
    }

    [Fact]
    public void Moves_no_staged_link_into_the_site()
    {
        _scratch.Write("site/shardwiki-build.json", Forged);
        _scratch.Write("site/.shardwiki-staged/redo.json", """{"steps":[{"path":"x","staged":"0"}]}""");
        Link("site/.shardwiki-staged/0", "home/thesis.doc");

        Publisher.RollForward(Request());

        Assert.False(Path.Exists(Path.Combine(Output, "x")));
        Nothing_happened();
    }

    [Fact]
    public void Gets_files_in_the_place_of_links_that_are_its_own()
    {
        Publish(("a", "mine"), ("b", "B"));
        File.Delete(Path.Combine(Output, "a"));
        Link("site/a", "home/thesis.doc");

        Publish(("a", "mine"), ("b", "B"));

        Assert.Null(new FileInfo(Path.Combine(Output, "a")).LinkTarget);
        File.Delete(Path.Combine(Output, "a"));
        Link("site/a", "home/thesis.doc");
        Publish(("b", "B"));
        Assert.False(Path.Exists(Path.Combine(Output, "a")));
        Nothing_happened();
    }

    [Fact]
    public void Keeps_a_link_of_somebodys_that_leads_nowhere()
    {
        Publish(("a", "A"));
        Link("site/b", "nowhere");

        Assert.Contains("'b'", Refused(("b", "B")));
    }

    [Fact]
    public void Is_no_site_where_the_receipt_itself_is_one()
    {
        _scratch.Write("receipt.json", Forged);
        Directory.CreateDirectory(Output);
        Link("site/shardwiki-build.json", "receipt.json");

        Assert.Contains("did not write", Refused(("a", "A")));
    }

    [Fact]
    public void Is_staged_beside_and_not_behind_one()
    {
        Link(".site.shardwiki-staged", "home");

        Publish(("a", "A"));

        Nothing_happened();
    }

    private void Link(string from, string to) => File.CreateSymbolicLink(_scratch.Path(from), _scratch.Path(to));

    private void Nothing_happened()
    {
        Assert.Equal("mine", _scratch.Read("home/thesis.doc"));
        Assert.Single(Directory.EnumerateFileSystemEntries(_scratch.Path("home")));
    }

    private PublishRequest Request() => new()
    {
        Output = Output,
        StateFolder = _scratch.Path("state"),
        Degree = 2,
        Space = "sample",
        Version = "0",
    };

    private string RolledForward() => Assert.IsType<PublishOutcome.Refused>(Publisher.RollForward(Request())).Reason;

    private string Refused(params (string Path, string Text)[] files) =>
        Assert.IsType<PublishOutcome.Refused>(Published(files)).Reason;

    private void Publish(params (string Path, string Text)[] files) =>
        Assert.IsType<PublishOutcome.Published>(Published(files));

    private PublishOutcome Published((string Path, string Text)[] files) => Publisher.Publish(
        new SitePlan([.. files.Select(f => Planned.Text(f.Path, () => f.Text))]),
        Request(),
        TestContext.Current.CancellationToken);
}
