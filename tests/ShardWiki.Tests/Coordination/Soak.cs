using System.Globalization;

namespace ShardWiki.Tests;

/// <summary>
/// How long the tests of processes run: a part with every run of the tests, all of it where the environment says
/// <c>SHARDWIKI_SOAK=1</c>, as <c>./build.sh soak</c> does.
/// </summary>
internal static class Soak
{
    public static bool IsWhole => Environment.GetEnvironmentVariable("SHARDWIKI_SOAK") == "1";

    /// <summary>The one number with every run, the other in the whole.</summary>
    public static int Of(int part, int whole) => IsWhole ? whole : part;

    /// <summary>
    /// Tells what the whole has come to, in the file that <c>SHARDWIKI_SOAK_REPORT</c> names; tests print nothing.
    /// </summary>
    public static void Tell(FormattableString what)
    {
        if (IsWhole && Environment.GetEnvironmentVariable("SHARDWIKI_SOAK_REPORT") is { Length: > 0 } report)
        {
            File.AppendAllText(report, what.ToString(CultureInfo.InvariantCulture) + "\n");
        }
    }
}
