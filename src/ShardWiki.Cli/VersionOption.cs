using System.CommandLine;
using System.CommandLine.Invocation;

namespace ShardWiki.Cli;

/// <summary><c>--version</c>, which stands with every other option and asks for no command.</summary>
internal static class VersionOption
{
    public static Option<bool> Of() =>
        new("--version") { Description = "Show version information.", Action = new Words() };

    private sealed class Words : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ProgramVersion.Text);
            return 0;
        }
    }
}
