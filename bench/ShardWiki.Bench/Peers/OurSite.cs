namespace ShardWiki.Bench;

/// <summary>
/// A space of ShardWiki over a ground, built by the published command line: either with everything that it makes of a repository
/// with a history, or only what other generators make, of a folder.
/// </summary>
internal sealed class OurSite
{
    public static readonly string Program = Path.Combine(
        Repository.Root(), "artifacts", "shardwiki", OperatingSystem.IsWindows() ? "shardwiki.exe" : "shardwiki");

    private readonly string _folder;

    private OurSite(string folder, string shard)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        File.WriteAllText(Path.Combine(folder, "shardwiki.yml"), $"space: measured\nshards:\n  - name: pages\n{shard}");
        CopyTheme();
    }

    public static OurSite Whole(Ground ground) => new(
        Path.Combine(ground.Folder, "whole"), $"    git: ../source\n    ref: main\n    dialect: {ground.Dialect}\n");

    public static OurSite Plain(Ground ground) => new(
        Path.Combine(ground.Folder, "plain"), $"    folder: ../pages\n    dialect: {ground.Dialect}\nwithout: [search, twins, pictures]\n");

    public Contestant Contestant(string name) => new(name, output => Build("--full", "-o", output));

    /// <summary>Builds what changed since the last time, into the site's own folder.</summary>
    public MeasuredRun Again() => Build();

    public void Decide(string page, string address) => _ = Programs.Run(_folder, Program, "-q", "alias", address, page);

    /// <summary>Changes the looks of every page.</summary>
    public void Restyle() => File.AppendAllText(Path.Combine(_folder, "themes/default/partials/foot.hbs"), "<!-- -->\n");

    private MeasuredRun Build(params string[] options) =>
        Programs.Run(_folder, [Program, "-q", "build", "--fail-on", "none", .. options]);

    private void CopyTheme()
    {
        var from = Path.Combine(Repository.Root(), "themes", "default");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(_folder, "themes", "default", Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }
}
