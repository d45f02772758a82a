namespace ShardWiki.Bench;

/// <summary>
/// ShardWiki beside hugo, zola and ikiwiki on the same pages, whole processes in turns; ikiwiki on the one shape that is its own.
/// What is not installed is left out and named.
/// </summary>
internal static class PeersBench
{
    public const int EnoughRounds = 5;

    public static int Run(string[] names, int rounds)
    {
        if (!Directory.Exists(Bundles) || !File.Exists(OurSite.Program))
        {
            Console.Error.WriteLine($"bench: needs {OurSite.Program} (./build.sh) and the corpora (bench/README.md says where to get them)");
            return 2;
        }

        var shapes = Shapes.Of(Bundles).Where(shape => names.Length == 0 || names.Contains(shape.Name)).ToArray();
        foreach (var shape in shapes)
        {
            var folder = Directory.CreateTempSubdirectory("shardwiki-bench-").FullName;
            try
            {
                Measure(new Ground(folder, shape), shape, rounds);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return shapes.Length > 0 ? 0 : 2;
    }

    /// <summary>Lays a shape out in a new folder, with our two spaces of it, and measures nothing.</summary>
    public static int Lay(string name, string folder)
    {
        var ground = new Ground(Path.GetFullPath(folder), Shapes.Of(Bundles).Single(shape => shape.Name == name));
        _ = (OurSite.Whole(ground), OurSite.Plain(ground));
        return 0;
    }

    private static string Bundles => Path.Combine(Repository.Root(), "..", "shared", "corpora");

    private static void Measure(Ground ground, Shape shape, int rounds)
    {
        var (whole, plain) = (OurSite.Whole(ground), OurSite.Plain(ground));
        var wiki = shape.Dialect == "ikiwiki" && Ikiwiki.Version is not null ? new Ikiwiki(ground) : null;
        List<Contestant> all = [whole.Contestant("ShardWiki, everything"), plain.Contestant("ShardWiki, pages only")];
        all.AddRange(Hugo.Version is null ? [] : [Hugo.On(ground)]);
        all.AddRange(Zola.Version is null ? [] : [Zola.On(ground)]);
        all.AddRange(wiki is null ? [] : [wiki.Contestant]);
        var full = FullBuilds.Of([.. all], rounds, Path.Combine(ground.Folder, "out"));
        var again = Changes.Of(ground, (whole, plain, wiki), rounds);
        MarkedTable.Tell($"peers {shape.Name}", PeerTables.Of(shape.Name, ground.Pages, full, again), rounds >= EnoughRounds);
    }
}
