using System.Text;

namespace ShardWiki.Git;

/// <summary>What a finished git process left behind.</summary>
internal sealed record GitRun(int ExitCode, byte[] Output, string Errors)
{
    internal bool Succeeded => ExitCode == 0;

    internal string Text => Encoding.UTF8.GetString(Output);

    internal string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What git complained of, in one line that may be shown.</summary>
    internal string Complaint => GitComplaint.Of(Errors, ExitCode);

    internal GitRun OrThrow(string what) => Succeeded ? this : throw new GitException($"{what}: {Complaint}");
}
