namespace ShardWiki.Rehearsal;

/// <summary>
/// Lets the program build spaces before it is compiled ahead, and writes down which methods that took: the compiler cannot see
/// all of them by itself (decision 109). Where that cannot be, the program is compiled without, and starts a little slower.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is not [var program, var repository, var folder])
        {
            Console.Error.WriteLine("usage: ShardWiki.Rehearsal PROGRAM REPOSITORY FOLDER");
            return 2;
        }

        var space = Path.Combine(folder, "space");
        try
        {
            Remove(folder);
            new Play(program, RehearsedSpace.LaidOut(repository, space), folder).Perform();
            Remove(space);
            File.WriteAllText(Path.Combine(folder, "done"), "");
            return 0;
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException or InvalidOperationException or TimeoutException)
        {
            Console.WriteLine($"The program is compiled without having rehearsed: {why.Message}");
            return 1;
        }
    }

    // Git writes its objects so that nobody changes them, and Windows then lets nobody take them away.
    private static void Remove(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(folder, recursive: true);
    }
}
