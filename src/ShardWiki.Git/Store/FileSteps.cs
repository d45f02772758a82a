namespace ShardWiki.Git;

/// <summary>
/// Told before each step by which something is written that must last, and after the last one. The program takes no
/// notice; a test lets a writer die there, or its disk be full, where no tracer can stand beside it.
/// </summary>
public sealed class FileSteps(Action<string> before)
{
    /// <summary>Nobody looks.</summary>
    public static FileSteps Unwatched { get; } = new(_ => { });

    /// <summary>What comes next, such as <c>flush an object</c>; what this throws, the step failed with.</summary>
    public void Before(string step) => before(step);
}
