using System.IO.Compression;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class What_an_archive_keeps : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly ScriptedRepository _shard = new();

    [Fact]
    public void Is_also_a_folder_that_holds_nothing()
    {
        Directory.CreateDirectory(_scratch.Path("space/none"));
        Configure("  - { name: none, folder: none }", "  - { name: wiki, git: " + _shard.Root + " }");
        _shard.Commit("Begin", ("index.md", "# Wiki\n"));

        Assert.IsType<ArchiveOutcome>(Archive("a.zip", 1));

        Assert.Empty(Verify("a.zip").Faults);
    }

    [Fact]
    public void Is_no_password_that_an_address_holds()
    {
        _shard.Commit("Begin", ("index.md", "# Wiki\n"));
        Configure(
            $"  # of ours\n  - name: wiki\n    git: {_shard.Root}\n    submit:\n      way: branch\n"
                + "      remote: &there https://ann:hunter2@git.example/wiki # here",
            $"  - {{ name: more, git: {_shard.Root}, mount: more, submit: {{ remote: *there }} }}");

        Assert.IsType<ArchiveOutcome>(Archive("a.zip", 1));

        using var zip = ZipFile.OpenRead(_scratch.Path("space/a.zip"));
        var texts = zip.Entries.Where(e => e.FullName.EndsWith(".yml", StringComparison.Ordinal))
            .Select(e => new StreamReader(e.Open()).ReadToEnd()).ToArray();
        Assert.Contains(texts, text => text.Contains("remote: &there \"https://git.example/wiki\" # here", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("hunter2", StringComparison.Ordinal));
        Assert.Empty(Verify("a.zip").Faults);
    }

    [Fact]
    public void Is_not_when_a_shard_was_seen_for_the_first_time_while_it_was_written()
    {
        _shard.Commit("Begin", ("index.md", "# Wiki\n"));
        Configure($"  - {{ name: wiki, git: \"file://{_shard.Root}\" }}", "schemes: [file]");

        var first = Assert.IsType<ArchiveOutcome>(Archive("a.zip", 1));

        Assert.Equal(first.Sha256, Assert.IsType<ArchiveOutcome>(Archive("b.zip", 2)).Sha256);
        Assert.Empty(Verify("a.zip").Faults);
    }

    [Fact]
    public void Is_a_theme_and_each_theme_of_the_space_that_it_extends()
    {
        Directory.CreateDirectory(_scratch.Path("space/none"));
        Configure("  - { name: none, folder: none }", "theme: mine");
        _scratch.Write("space/themes/mine/theme.yml", "name: mine\nextends: house\n");
        _scratch.Write("space/themes/house/theme.yml", "name: house\nextends: default\n");
        _scratch.Write("space/themes/house/partials/house.hbs", "<b>house</b>");

        Assert.IsType<ArchiveOutcome>(Archive("a.zip", 1));

        Assert.Empty(Verify("a.zip").Faults);
        Assert.Equal(
            ["default/theme.yml", "house/partials/house.hbs", "house/theme.yml", "mine/theme.yml"],
            Names("data/themes/").Where(n => !n.StartsWith("default/", StringComparison.Ordinal) || n.EndsWith("theme.yml", StringComparison.Ordinal)));
    }

    [Fact]
    public void Is_a_theme_that_extends_the_programs_of_its_own_name()
    {
        Directory.CreateDirectory(_scratch.Path("space/none"));
        Configure("  - { name: none, folder: none }");
        _scratch.Write("space/themes/default/theme.yml", "name: default\nextends: default\n");

        Assert.IsType<ArchiveOutcome>(Archive("a.zip", 1));

        Assert.Empty(Verify("a.zip").Faults);
        Assert.Equal(["default/theme.yml"], Names("data/themes/"));
    }

    [Fact]
    public void Is_not_itself_where_it_lies_in_a_shard()
    {
        _scratch.Write("space/notes/index.md", "# Notes\n");
        Configure("  - { name: notes, folder: . }");

        var first = Assert.IsType<ArchiveOutcome>(Archive("a.zip", 1));

        Assert.Equal(first.Sha256, Assert.IsType<ArchiveOutcome>(Archive("a.zip", 2)).Sha256);
    }

    [Fact]
    public void Is_the_history_of_a_folder_that_is_a_link_into_another_repository()
    {
        _shard.Commit("Begin", ("docs/index.md", "# Wiki\n"));
        _scratch.Write("space/keep", "");
        Directory.CreateSymbolicLink(_scratch.Path("space/linked"), Path.Combine(_shard.Root, "docs"));
        Configure("  - { name: linked, folder: linked }");

        Assert.IsType<ArchiveOutcome>(Archive("a.zip", 1));

        Assert.Contains(Names("data/shards/"), n => n.EndsWith(".bundle", StringComparison.Ordinal));
        Assert.Empty(Verify("a.zip").Faults);
    }

    public void Dispose()
    {
        _scratch.Dispose();
        _shard.Dispose();
    }

    private void Configure(params string[] lines) =>
        _scratch.Write("space/shardwiki.yml", "space: kept\nshards:\n" + string.Join('\n', lines) + "\n");

    private string[] Names(string below)
    {
        using var zip = ZipFile.OpenRead(_scratch.Path("space/a.zip"));
        return [.. zip.Entries.Select(e => e.FullName["kept/".Length..]).Where(n => n.StartsWith(below, StringComparison.Ordinal))
            .Select(n => n[below.Length..])];
    }

    private VerbOutcome Archive(string name, int second) => ArchiveVerb.Run(
        new ArchiveRequest { Space = new SpaceRequest(_scratch.Path("space"), null, new At(second)), Output = _scratch.Path($"space/{name}") },
        CancellationToken.None);

    private ArchiveVerifyOutcome Verify(string name) => Assert.IsType<ArchiveVerifyOutcome>(ArchiveVerifyVerb.Run(
        new ArchiveVerifyRequest { File = _scratch.Path($"space/{name}"), Rebuild = true, Clock = new At(3) }, CancellationToken.None));

    private sealed class At(int second) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, second, TimeSpan.Zero);
    }
}
