namespace ShardWiki.Rehearsal;

/// <summary>
/// The repository's own space, with a wiki of every directive beside it, in a repository and as a folder that overlap.
/// </summary>
internal sealed class RehearsedSpace
{
    private RehearsedSpace(string folder) => Folder = folder;

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>Lays it out in a new folder.</summary>
    public static RehearsedSpace LaidOut(string repository, string folder)
    {
        Copy(Path.Combine(repository, "docs"), Path.Combine(folder, "docs"));
        var wiki = Path.Combine(repository, "build/ShardWiki.Rehearsal/wiki");
        Copy(wiki, Path.Combine(folder, "wiki"));
        Copy(wiki, Path.Combine(folder, "copy"));
        File.AppendAllText(Path.Combine(folder, "copy/posts/first.mdwn"), "\nIn the copy alone.\n");
        var space = File.ReadAllText(Path.Combine(repository, "shardwiki.yml"));
        File.WriteAllText(Path.Combine(folder, "shardwiki.yml"), space.Replace("shards:\n", """
            shards:
              - name: wiki
                git: wiki
                dialect: ikiwiki
                mount: wiki
              - name: copy
                folder: copy
                dialect: ikiwiki
                mount: wiki

            """, StringComparison.Ordinal));
        var laid = new RehearsedSpace(folder);
        laid.Git("init", "--quiet", "--initial-branch=main");
        laid.Commit("First");
        return laid;
    }

    /// <summary>Changes pages, adds one and takes one away.</summary>
    public void Change()
    {
        File.AppendAllText(Path.Combine(Folder, "wiki/posts/first.mdwn"), "\nAnd a line of [[second]].\n");
        File.WriteAllText(Path.Combine(Folder, "wiki/posts/third.mdwn"), "[[!tag news]] A third post, of [[first]].\n");
        File.Delete(Path.Combine(Folder, "wiki/posts/last.mdwn"));
        File.AppendAllText(Path.Combine(Folder, "docs/index.md"), "\nAnd a line.\n");
        Commit("Second");
    }

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "-m", message);
    }

    private void Git(params string[] arguments) => Surroundings.Run(Surroundings.Of("git", arguments, Path.Combine(Folder, "wiki")), most: 0);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
