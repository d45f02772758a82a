namespace ShardWiki;

/// <summary>Where a program is that the configuration names: by its path from the space's folder, or on PATH.</summary>
internal static class ProgramPath
{
    /// <summary>The file; the name as it is where none is found, of which the system then complains.</summary>
    public static string Of(string program, string folder) =>
        program.IndexOfAny(['/', '\\']) >= 0 ? Path.GetFullPath(program, folder)
        : Found(program) ?? program;

    // The system would look into the current folder before PATH, and there a stranger's file of that name may lie.
    private static string? Found(string program)
    {
        string[] names = OperatingSystem.IsWindows() ? [program, program + ".exe", program + ".cmd", program + ".bat"] : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .SelectMany(f => names.Select(name => Path.Combine(f, name)))
            .FirstOrDefault(File.Exists);
    }
}
