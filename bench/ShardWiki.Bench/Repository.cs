namespace ShardWiki.Bench;

/// <summary>Finds the repository that this program was built from.</summary>
internal static class Repository
{
    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ShardWiki.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("this is not run from its repository");
        }

        return folder;
    }
}
