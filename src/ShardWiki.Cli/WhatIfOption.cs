using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary>The option of every deciding command that tells what it would change and records nothing.</summary>
internal static class WhatIfOption
{
    public static Option<bool> Make() => new("--what-if")
    {
        Description = "Tell which pages and topics would change, and record nothing.",
    };
}
