namespace ShardWiki.Testing;

/// <summary>The clone of the project that the tests run in.</summary>
public static class SourceTree
{
    /// <summary>The folder that holds <c>ShardWiki.sln</c>.</summary>
    public static string Root { get; } = Search();

    private static string Search()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ShardWiki.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
