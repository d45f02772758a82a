using Xunit;

namespace ShardWiki.Tests;

public sealed class A_site_that_is_verified : IDisposable
{
    private readonly SmallSpace _space = new();

    public A_site_that_is_verified() => Assert.IsType<BuildOutcome>(_space.Build());

    public void Dispose() => _space.Dispose();

    [Fact]
    public void Is_what_a_build_makes()
    {
        var verified = Verify();

        Assert.Equal((0, 0, 0), (verified.ExitCode, verified.Differing.Length, verified.Inputs.Length));
        Assert.Equal(64, verified.Root.Length);
    }

    [Fact]
    public void Names_each_file_that_somebody_changed_or_took_away()
    {
        File.AppendAllText(_space.Path("site/one/index.html"), " ");
        File.Delete(_space.Path("site/two/index.html"));

        Is(1, ("one/index.html", "was changed after it was written"), ("two/index.html", "is missing"));
    }

    [Fact]
    public void Names_a_file_whose_entry_in_the_receipt_was_changed_with_it()
    {
        var receipt = _space.Path("site/shardwiki-build.json");
        var page = _space.Path("site/one/index.html");
        var then = Sum(page);
        File.AppendAllText(page, " ");
        File.WriteAllText(receipt, File.ReadAllText(receipt).Replace(then, Sum(page), StringComparison.Ordinal));

        Is(
            1, ("one/index.html", "is made with other bytes"),
            ("shardwiki-build.json", "says other than the receipt of a build from the same inputs"));
    }

    [Fact]
    public void Leaves_alone_what_is_not_of_the_site()
    {
        File.WriteAllText(_space.Path("site/CNAME"), "example.org");

        var verified = Verify();

        Assert.Equal((0, "CNAME"), (verified.ExitCode, Assert.Single(verified.Foreign)));
    }

    [Fact]
    public void Counts_a_link_to_a_folder_once_wherever_it_leads()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(_space.Path("site/round"), ".");

            Assert.Equal(["round"], Verify().Foreign);
        }
    }

    [Fact]
    public void Has_to_have_a_receipt_whose_numbers_are_whole()
    {
        var receipt = _space.Path("site/shardwiki-build.json");
        File.WriteAllText(receipt, File.ReadAllText(receipt).Replace("\"length\": ", "\"length\": 0.", StringComparison.Ordinal));

        Assert.Contains("holds no site", Assert.IsType<NotDone>(Run("site")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_what_it_was_made_of_that_is_no_longer_so()
    {
        File.WriteAllText(_space.Path("notes/one.md"), "# One more\n");

        var verified = Verify();

        Assert.Equal(["shard.notes.digest"], verified.Inputs.Select(input => input.Name));
        Assert.Contains(verified.Differing, file => file.Path == "one/index.html");
        Assert.Equal(1, verified.ExitCode);
    }

    [Fact]
    public void Has_to_have_a_receipt_of_a_form_that_is_known()
    {
        var receipt = _space.Path("site/shardwiki-build.json");
        File.WriteAllText(receipt, File.ReadAllText(receipt).Replace("shardwiki-build/1", "shardwiki-build/9", StringComparison.Ordinal));

        Assert.Contains("holds no site", Assert.IsType<NotDone>(Run("site")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_a_file_that_is_made_no_more()
    {
        File.Delete(_space.Path("notes/two.md"));

        Assert.Contains(Verify().Differing, file => file.Path == "two/index.html");
    }

    [Fact]
    public void Tells_of_another_version_of_the_program()
    {
        var receipt = _space.Path("site/shardwiki-build.json");
        File.WriteAllText(receipt, File.ReadAllText(receipt).Replace($"\"version\": \"{ProgramVersion.Text}\"", "\"version\": \"0.0.0\"", StringComparison.Ordinal));

        var input = Assert.Single(Verify().Inputs);

        Assert.Equal(("version", "0.0.0", ProgramVersion.Text), (input.Name, input.Receipt, input.Now));
    }

    [Fact]
    public void Has_no_file_where_a_link_stands_that_leads_to_one_like_it()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.Move(_space.Path("site/one/index.html"), _space.Path("kept.html"));
            File.CreateSymbolicLink(_space.Path("site/one/index.html"), _space.Path("kept.html"));
            Is(1, ("one/index.html", "is missing"));

            File.Move(_space.Path("site/shardwiki-build.json"), _space.Path("kept.json"));
            File.CreateSymbolicLink(_space.Path("site/shardwiki-build.json"), _space.Path("kept.json"));
            Assert.Contains("holds no site", Assert.IsType<NotDone>(Run("site")).Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Is_compiled_with_drafts_as_its_receipt_says()
    {
        File.WriteAllText(_space.Path("notes/draft.md"), "---\ndraft: true\n---\n# Draft\n");
        BuildVerb.Run(
            new BuildRequest { Space = _space.Request, Drafts = true, Output = _space.Path("drafts") }, CancellationToken.None);

        Assert.True(File.Exists(_space.Path("drafts/draft/index.html")));
        Assert.Equal(0, Assert.IsType<SiteVerifyOutcome>(Run("drafts")).ExitCode);
    }

    [Fact]
    public void Is_compiled_at_the_decision_that_its_receipt_names()
    {
        Assert.IsType<DecisionOutcome>(_space.Alias("first", "notes:one.md"));
        Assert.IsType<BuildOutcome>(_space.Build());
        Assert.IsType<DecisionOutcome>(_space.Alias("second", "notes:two.md"));

        Assert.Equal(0, Verify().ExitCode);
    }

    [Fact]
    public void Is_compiled_with_links_as_its_receipt_says()
    {
        BuildVerb.Run(
            new BuildRequest { Space = _space.Request, Offline = true, Output = _space.Path("disk") }, CancellationToken.None);

        Assert.Equal(0, Assert.IsType<SiteVerifyOutcome>(Run("disk")).ExitCode);
    }

    [Theory]
    [InlineData("notes", "holds no site")]
    [InlineData("nowhere", "holds no site")]
    public void Has_to_be_a_site(string folder, string why) =>
        Assert.Contains(why, Assert.IsType<NotDone>(Run(folder)).Reason, StringComparison.Ordinal);

    [Fact]
    public void Has_to_be_of_the_space()
    {
        var configuration = _space.Path("shardwiki.yml");
        File.WriteAllText(configuration, File.ReadAllText(configuration).Replace("handbook", "other", StringComparison.Ordinal));

        Assert.Contains("is the site of the space 'handbook'", Assert.IsType<NotDone>(Run("site")).Reason, StringComparison.Ordinal);
    }

    private void Is(int exitCode, params (string, string)[] differing)
    {
        var verified = Verify();

        Assert.Equal(differing, verified.Differing.Select(file => (file.Path, file.Trouble)));
        Assert.Equal(exitCode, verified.ExitCode);
    }

    private SiteVerifyOutcome Verify() => Assert.IsType<SiteVerifyOutcome>(Run("site"));

    private VerbOutcome Run(string folder) =>
        VerifyVerb.Run(new VerifyRequest { Space = _space.Request, Site = _space.Path(folder) }, CancellationToken.None);

    private static string Sum(string file) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));
}
