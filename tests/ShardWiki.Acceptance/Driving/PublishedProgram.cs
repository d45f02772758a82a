namespace ShardWiki.Acceptance;

/// <summary>The command line as it is shipped: where <c>SHARDWIKI</c> says, else the one that the build published.</summary>
internal static class PublishedProgram
{
    public static string Path { get; } = Environment.GetEnvironmentVariable("SHARDWIKI") ?? Search();

    private static string Search()
    {
        var name = OperatingSystem.IsWindows() ? "shardwiki.exe" : "shardwiki";
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            var program = System.IO.Path.Combine(folder, "artifacts", "shardwiki", name);
            if (File.Exists(program))
            {
                return program;
            }
        }

        throw new InvalidOperationException("the command line is not published; run ./build.sh first");
    }
}
