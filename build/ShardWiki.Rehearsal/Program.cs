namespace ShardWiki.Rehearsal;

/// <summary>
/// Lets the program build spaces before it is compiled ahead, and writes down which methods that took: the compiler cannot see
/// all of them by itself (decision 109).
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

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        new Play(program, RehearsedSpace.LaidOut(repository, Path.Combine(folder, "space")), folder).Perform();
        Directory.Delete(Path.Combine(folder, "space"), recursive: true);
        return 0;
    }
}
