namespace ShardWiki.MSBuild;

/// <summary>The names of what is kept of one site between builds, in the project's intermediate folder.</summary>
internal static class StateFile
{
    /// <summary>Files and folders that the site is made of, as the compiler told.</summary>
    public const string Places = "places.txt";

    /// <summary>How each file in them stood, which is the one input of compiling.</summary>
    public const string Inputs = "inputs.txt";

    /// <summary>What the compiler found, as it told.</summary>
    public const string Findings = "findings.tsv";

    /// <summary>Written last time that compiling was done, which is its one output.</summary>
    public const string Stamp = "done.stamp";
}
